import type { RefObject } from "preact";
import type { Field } from "../api";
import { inputId } from "./fields/FormField";

/** The error with its field's name, unless it says the name itself. */
function sentence({ label, error }: Field): string {
  return error?.includes(label) ? error : `${label}：${error}`;
}

/** All mistakes of the page in one list, which takes the focus and leads to each field. */
export function ErrorSummary({ fields, anchor }: { fields: Field[]; anchor: RefObject<HTMLDivElement | null> }) {
  if (fields.length === 0) {
    return null;
  }
  return (
    <div class="error-summary" ref={anchor} tabIndex={-1} role="group" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{fields.length}か所をご確認ください</h2>
      <ul>
        {fields.map((field) => (
          <li key={field.key}>
            <a
              href={`#${inputId(field)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(inputId(field))?.focus();
              }}
            >
              {sentence(field)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
