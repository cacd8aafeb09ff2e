import type { Field, Value } from "../api";

const CHOSEN = new Set(["radio", "select", "checkbox", "checklist"]);

/** What to say about a required field that is empty; the server refuses the application until it is filled. */
export function missing(field: Field, value: Value): string | undefined {
  const empty = value === null || value === undefined || value === "" || value === false || isEmptyList(value);
  if (!field.required || field.readOnly || !empty) {
    return undefined;
  }
  if (field.type === "checkbox") {
    return "確認のうえ、チェックしてください。";
  }
  return CHOSEN.has(field.type) ? `${field.label}を選択してください。` : `${field.label}を入力してください。`;
}

function isEmptyList(value: Value): boolean {
  return Array.isArray(value) && value.length === 0;
}
