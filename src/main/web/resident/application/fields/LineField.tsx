import { TextField } from "../../../shared/ui/TextField";
import { inputId, text, type FieldProps } from "./FormField";

const MODES: Record<string, "numeric" | "tel"> = { number: "numeric", zip: "numeric", tel: "tel" };
const AUTOCOMPLETE: Record<string, string> = { tel: "tel", zip: "postal-code" };

/** One line of text, also for numbers: full-width digits are welcome, the server reads them. */
export function LineField({ field, onChange }: FieldProps) {
  return (
    <TextField
      id={inputId(field)}
      label={field.label}
      required={field.required}
      hint={field.hint ?? undefined}
      error={field.error ?? undefined}
      value={text(field.value)}
      inputMode={MODES[field.type] ?? "text"}
      autocomplete={AUTOCOMPLETE[field.type] ?? "off"}
      size={field.type in MODES ? "short" : "full"}
      onText={(typed) => onChange(field.type === "number" ? number(typed) : typed)}
    />
  );
}

/** A number where it is one; anything else goes to the server as typed, which says what is wrong. */
function number(typed: string): number | string {
  const digits = typed.normalize("NFKC").trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : typed;
}
