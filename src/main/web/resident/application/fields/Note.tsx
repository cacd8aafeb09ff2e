import type { FieldProps } from "./FormField";

/** Words of the form's author between the fields. */
export function Note({ field }: FieldProps) {
  return <p class="note lines">{field.label}</p>;
}
