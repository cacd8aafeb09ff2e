/** Past the header by keyboard. Moves the focus only: the fragment of our addresses has another meaning. */
export function SkipLink() {
  return (
    <a
      class="skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
    >
      本文へ移動
    </a>
  );
}
