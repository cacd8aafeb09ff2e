import { Notice } from "../../../shared/ui/Notice";
import { text, type FieldProps } from "./FormField";

/** Words of the form's author between the fields. */
export function Note({ field }: FieldProps) {
  return (
    <Notice>
      <p class="lines">{field.label || text(field.value)}</p>
    </Notice>
  );
}
