import { Checkbox } from "../../../shared/ui/Checkbox";
import { FieldFrame } from "../../../shared/ui/FieldFrame";
import { inputId, type FieldProps } from "./FormField";

/** Any number of options; the value keeps the options' own order. */
export function ChecklistField({ field, onChange }: FieldProps) {
  const id = inputId(field);
  const chosen = Array.isArray(field.value) ? field.value : [];
  const options = field.options ?? [];

  function toggle(value: string, checked: boolean) {
    onChange(options.map((option) => option.value).filter((one) => (one === value ? checked : chosen.includes(one))));
  }

  return (
    <FieldFrame
      id={id}
      label={field.label}
      required={field.required}
      hint={field.hint ?? undefined}
      error={field.error ?? undefined}
      group
    >
      {options.map((option, index) => (
        <Checkbox
          key={option.value}
          id={index === 0 ? id : `${id}-${index}`}
          checked={chosen.includes(option.value)}
          invalid={Boolean(field.error)}
          onChange={(checked) => toggle(option.value, checked)}
        >
          {option.label}
        </Checkbox>
      ))}
    </FieldFrame>
  );
}
