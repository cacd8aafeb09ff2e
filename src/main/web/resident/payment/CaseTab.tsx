import { Loading } from "../../shared/ui/Loading";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { useLoaded } from "../../shared/useLoaded";
import { draft, type Draft } from "../api";
import { shown } from "../application/shown";

/** What was applied for. */
export function CaseTab({ reference }: { reference: string }) {
  const { value, error } = useLoaded(async () => (await draft(reference)).body, [reference]);
  return (
    <>
      <ProblemNotice error={error} />
      {value ? <Values draft={value} /> : !error && <Loading />}
    </>
  );
}

function Values({ draft }: { draft: Draft }) {
  const fields = draft.pages.flatMap((page) => page.fields).filter((field) => field.type !== "text" && shown(field, field.value));
  return (
    <dl class="pairs">
      {fields.map((field) => (
        <div key={field.key}>
          <dt>{field.label}</dt>
          <dd>{shown(field, field.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
