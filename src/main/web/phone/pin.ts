export const PIN_RULE =
  "6文字から16文字で、アルファベットの大文字（A～Z）と数字（0～9）を、それぞれ1文字以上使います。";

/** What the card would refuse anyway costs no try. */
export function isPin(text: string): boolean {
  return /^(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,16}$/.test(text);
}

/** Typed in small or full-width letters, it is still the same PIN. */
export function typedPin(text: string): string {
  return text.normalize("NFKC").toUpperCase();
}
