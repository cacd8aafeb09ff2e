import type { JSX } from "preact";
import type { Field, Value } from "../../api";
import { CheckField } from "./CheckField";
import { ChecklistField } from "./ChecklistField";
import { DateField } from "./DateField";
import { LineField } from "./LineField";
import { Note } from "./Note";
import { ParagraphField } from "./ParagraphField";
import { RadioField } from "./RadioField";
import { ReadOnlyField } from "./ReadOnlyField";
import { SelectField } from "./SelectField";

export interface FieldProps {
  field: Field;
  onChange: (value: Value) => void;
}

const DRAWN: Record<string, (props: FieldProps) => JSX.Element> = {
  textarea: ParagraphField,
  select: SelectField,
  radio: RadioField,
  checkbox: CheckField,
  checklist: ChecklistField,
  date: DateField,
  note: Note,
};

/** One field of the evaluated form; a type that we do not know is a line of text. */
export function FormField(props: FieldProps) {
  const Drawn = props.field.readOnly ? ReadOnlyField : (DRAWN[props.field.type] ?? LineField);
  return <Drawn {...props} />;
}

/** Where the focus goes when a mistake is clicked. */
export function inputId(field: Field): string {
  return `field-${field.key}`;
}

export function text(value: Value): string {
  return value === null || value === undefined ? "" : String(value);
}
