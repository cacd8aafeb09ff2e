import { describedBy, FieldFrame } from "../../../shared/ui/FieldFrame";
import { inputId, text, type FieldProps } from "./FormField";

export function ParagraphField({ field, onChange }: FieldProps) {
  const id = inputId(field);
  const hint = field.hint ?? undefined;
  const error = field.error ?? undefined;
  return (
    <FieldFrame id={id} label={field.label} required={field.required} hint={hint} error={error}>
      <textarea
        id={id}
        class="textarea"
        value={text(field.value)}
        aria-required={field.required ? "true" : undefined}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
