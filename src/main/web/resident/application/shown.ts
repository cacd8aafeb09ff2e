import { day } from "../../shared/dates";
import type { Field, Value } from "../api";

/** A value as people read it: the option's label, はい / いいえ, the date without its weekday. */
export function shown(field: Field, value: Value): string {
  if (value === null || value === "") {
    return "";
  }
  if (Array.isArray(value)) {
    return value.map((one) => label(field, one)).join("、");
  }
  if (typeof value === "boolean") {
    return value ? "はい" : "いいえ";
  }
  if (field.type === "date" && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) {
    return day(String(value)).replace(/\(.\)$/, "");
  }
  return label(field, String(value));
}

function label(field: Field, value: string): string {
  return field.options?.find((option) => option.value === value)?.label ?? value;
}
