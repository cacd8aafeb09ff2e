import type { FieldProps } from "./FormField";

/** Heading of some fields that belong together. */
export function GroupHeading({ field }: FieldProps) {
  return field.label ? <h2>{field.label}</h2> : <></>;
}
