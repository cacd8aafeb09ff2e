import { useState } from "preact/hooks";
import { FieldFrame } from "../../../shared/ui/FieldFrame";
import { ERAS, partsOf, toIso, type DateParts } from "./calendarDate";
import { inputId, text, type FieldProps } from "./FormField";

/** 年 月 日 as three inputs, in 西暦 or 和暦; the value is an ISO date. */
export function DateField({ field, onChange }: FieldProps) {
  const id = inputId(field);
  const [parts, setParts] = useState<DateParts>(() => partsOf(text(field.value)));

  function change(changed: Partial<DateParts>) {
    const next = { ...parts, ...changed };
    setParts(next);
    onChange(toIso(next));
  }

  const part = (name: "year" | "month" | "day", label: string, autoId?: string) => (
    <label>
      <input
        id={autoId}
        class="input input-tiny"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={parts[name]}
        aria-invalid={field.error ? "true" : undefined}
        onInput={(event) => change({ [name]: event.currentTarget.value })}
      />
      {label}
    </label>
  );

  return (
    <FieldFrame
      id={id}
      label={field.label}
      required={field.required}
      hint={field.hint ?? undefined}
      error={field.error ?? undefined}
      group
    >
      <div class="date">
        <select
          class="select"
          aria-label={`${field.label}の年号`}
          value={parts.era}
          onChange={(event) => change({ era: event.currentTarget.value })}
        >
          {ERAS.map((era) => (
            <option key={era.name} value={era.name}>
              {era.name}
            </option>
          ))}
        </select>
        {part("year", "年", id)}
        {part("month", "月")}
        {part("day", "日")}
      </div>
    </FieldFrame>
  );
}
