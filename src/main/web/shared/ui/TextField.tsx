import { FieldFrame, describedBy } from "./FieldFrame";

interface Props {
  id: string;
  label: string;
  value: string;
  onText: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  readOnly?: boolean;
  size?: "full" | "short";
  type?: "text" | "email" | "tel" | "password";
  inputMode?: "text" | "numeric" | "tel" | "email";
  autocomplete?: string;
  maxLength?: number;
}

/** One line of text with its label, hint and error. */
export function TextField({ id, label, value, onText, hint, error, required, size = "full", type = "text", ...rest }: Props) {
  return (
    <FieldFrame id={id} label={label} required={Boolean(required)} hint={hint} error={error}>
      <input
        {...rest}
        type={type as "text"}
        id={id}
        class={size === "short" ? "input input-short" : "input"}
        value={value}
        aria-required={required ? "true" : undefined}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
