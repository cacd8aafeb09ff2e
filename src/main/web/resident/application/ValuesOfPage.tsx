import type { FormPage } from "../api";
import { Link } from "../router";
import { pageScreen } from "./screens";
import { shown } from "./shown";

/** The answers of one page, with the way back to change them. */
export function ValuesOfPage({ page, address }: { page: FormPage; address: string }) {
  return (
    <section aria-labelledby={`values-${page.key}`}>
      <h2 id={`values-${page.key}`}>{page.title}</h2>
      <dl class="pairs">
        {page.fields
          .filter(({ type }) => !["text", "group", "separator"].includes(type))
          .map((field) => (
            <div key={field.key}>
              <dt>{field.label}</dt>
              <dd>{shown(field, field.value) || <span class="muted">（入力なし）</span>}</dd>
            </div>
          ))}
      </dl>
      {page.fields.some((field) => !field.readOnly) && (
        <p class="no-print">
          <Link to={`${address}#${pageScreen(page.key)}`}>
            修正する<span class="visually-hidden">（{page.title}）</span>
          </Link>
        </p>
      )}
    </section>
  );
}
