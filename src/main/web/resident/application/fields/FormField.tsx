import type { JSX } from "preact";
import type { Field, Value } from "../../api";
import { CheckField } from "./CheckField";
import { ChecklistField } from "./ChecklistField";
import { DateField } from "./DateField";
import { GroupHeading } from "./GroupHeading";
import { LineField } from "./LineField";
import { Note } from "./Note";
import { ParagraphField } from "./ParagraphField";
import { RadioField } from "./RadioField";
import { ReadOnlyField } from "./ReadOnlyField";
import { SelectField } from "./SelectField";
import { Separator } from "./Separator";

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
  text: Note,
  group: GroupHeading,
  separator: Separator,
};

/** One field of the evaluated form; a type that we do not know is a line of text. */
export function FormField(props: FieldProps) {
  const Drawn = isFixed(props.field) ? ReadOnlyField : (DRAWN[props.field.type] ?? LineField);
  return <Drawn {...props} />;
}

function isFixed({ readOnly, type }: Field): boolean {
  return readOnly && !["text", "group", "separator"].includes(type);
}

/** Where the focus goes when a mistake is clicked. */
export function inputId(field: Field): string {
  return `field-${field.key}`;
}

export function text(value: Value): string {
  return value === null || value === undefined ? "" : String(value);
}
