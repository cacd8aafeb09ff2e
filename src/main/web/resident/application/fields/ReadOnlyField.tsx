import { shown } from "../shown";
import { inputId, type FieldProps } from "./FormField";

/** Copied from the certificate, or not to be changed: read, not typed. */
export function ReadOnlyField({ field }: FieldProps) {
  return (
    <dl class="field" id={inputId(field)} tabIndex={-1}>
      <dt class="label">{field.label}</dt>
      <dd class="fixed">
        {shown(field, field.value) || (
          <span class="muted">{field.hint ?? "電子署名のときに転記されます。"}</span>
        )}
      </dd>
    </dl>
  );
}
