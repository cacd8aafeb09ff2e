import { describedBy, FieldFrame } from "../../../shared/ui/FieldFrame";
import { inputId, text, type FieldProps } from "./FormField";

export function SelectField({ field, onChange }: FieldProps) {
  const id = inputId(field);
  const hint = field.hint ?? undefined;
  const error = field.error ?? undefined;
  return (
    <FieldFrame id={id} label={field.label} required={field.required} hint={hint} error={error}>
      <select
        id={id}
        class="select"
        value={text(field.value)}
        aria-required={field.required ? "true" : undefined}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">選択してください</option>
        {(field.options ?? []).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
