import { describedBy } from "../../../shared/ui/FieldFrame";
import { Checkbox } from "../../../shared/ui/Checkbox";
import { inputId, type FieldProps } from "./FormField";

/** One statement to tick. */
export function CheckField({ field, onChange }: FieldProps) {
  const id = inputId(field);
  const hint = field.hint ?? undefined;
  const error = field.error ?? undefined;
  return (
    <div class="field">
      <Checkbox
        id={id}
        checked={field.value === true}
        invalid={Boolean(error)}
        describedBy={describedBy(id, hint, error)}
        onChange={onChange}
      >
        {field.label}
        {field.required && <span class="required">※必須</span>}
      </Checkbox>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error-text" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
