import { FieldFrame } from "../../../shared/ui/FieldFrame";
import { inputId, text, type FieldProps } from "./FormField";

export function RadioField({ field, onChange }: FieldProps) {
  const id = inputId(field);
  return (
    <FieldFrame
      id={id}
      label={field.label}
      required={field.required}
      hint={field.hint ?? undefined}
      error={field.error ?? undefined}
      group
    >
      {(field.options ?? []).map((option, index) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${index}`}
            name={id}
            value={option.value}
            checked={text(field.value) === option.value}
            aria-invalid={field.error ? "true" : undefined}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </FieldFrame>
  );
}
