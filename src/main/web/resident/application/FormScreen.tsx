import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import type { Draft, FormPage } from "../api";
import { Link } from "../router";
import { ChangedElsewhere } from "./ChangedElsewhere";
import { ErrorSummary } from "./ErrorSummary";
import { FormField } from "./fields/FormField";
import { pageBefore } from "./screens";
import type { DraftStore } from "./useDraft";
import { useFormPage } from "./useFormPage";

interface Props {
  draft: Draft;
  page: FormPage;
  store: DraftStore;
}

/** One page of the form. The server decides which fields there are and what is wrong with them. */
export function FormScreen({ draft, page, store }: Props) {
  const form = useFormPage(draft, page, store);
  const [attempts, setAttempts] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const before = pageBefore(draft, page.key);
  const wrong = form.fields.filter((field) => field.error);

  useEffect(() => {
    if (attempts > 0) {
      summary.current?.focus();
    }
  }, [attempts]);

  return (
    <>
      <Title>{page.title}</Title>
      {form.lost ? (
        <ChangedElsewhere page={page} typed={form.lost} restore={form.restore} />
      ) : (
        <ProblemNotice error={form.problem} />
      )}
      <ErrorSummary fields={wrong} anchor={summary} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.proceed().then(() => setAttempts((count) => count + 1));
        }}
      >
        {form.fields.map((field) => (
          <FormField key={field.key} field={field} onChange={(value) => form.change(field, value)} />
        ))}
        <div class="actions">
          <Button type="submit" busy={form.busy}>
            次へ進む
          </Button>
          {before && (
            <Link to={`/applications/${encodeURIComponent(draft.reference)}#${before}`} class="button plain">
              前に戻る
            </Link>
          )}
        </div>
        <p class="small muted">「次へ進む」を押すと、このページの内容が保存されます。</p>
      </form>
    </>
  );
}
