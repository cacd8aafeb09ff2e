import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Checkbox } from "../../shared/ui/Checkbox";
import { Loading } from "../../shared/ui/Loading";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useTopic } from "../../shared/topic";
import { useLoaded } from "../../shared/useLoaded";
import { procedure as load, type Procedure } from "../api";
import { Breadcrumb } from "../Breadcrumb";
import { go } from "../router";
import { ProcedureFacts } from "./ProcedureFacts";

/** What to know and to have at hand before applying. */
export function ProcedurePage({ id }: { id: string }) {
  const { value, error } = useLoaded(() => load(id), [id]);
  useTopic(id);
  return (
    <>
      <Breadcrumb name={value?.name ?? "手続き"} />
      {error ? (
        <>
          <Title>手続きを表示できません</Title>
          <ProblemNotice error={error} />
        </>
      ) : value ? (
        <Prepare procedure={value} />
      ) : (
        <Loading />
      )}
    </>
  );
}

function Prepare({ procedure }: { procedure: Procedure }) {
  const things = procedure.prepare;
  const [ready, setReady] = useState<boolean[]>(things.map(() => false));
  const [missing, setMissing] = useState(false);
  const allReady = ready.every(Boolean);

  function start() {
    if (allReady) {
      go(`/procedures/${encodeURIComponent(procedure.id)}/email`);
    } else {
      setMissing(true);
      document.getElementById(`ready-${ready.indexOf(false)}`)?.focus();
    }
  }

  return (
    <>
      <Title>{procedure.name}</Title>
      <ProcedureFacts procedure={procedure} />
      <h2>申請に必要なもの</h2>
      <fieldset class="field" aria-describedby={missing && !allReady ? "ready-error" : undefined}>
        <legend>お手元にご用意のうえ、チェックしてください。</legend>
        {things.map((thing, index) => (
          <Checkbox
            key={thing.label}
            id={`ready-${index}`}
            checked={ready[index] ?? false}
            invalid={missing && !ready[index]}
            onChange={(checked) => setReady(ready.map((before, other) => (other === index ? checked : before)))}
          >
            {thing.label}
            {thing.hint && <span class="choice-hint">{thing.hint}</span>}
          </Checkbox>
        ))}
        {missing && !allReady && (
          <p class="error-text" id="ready-error" role="alert">
            必要なものがそろっているかを確認し、すべてにチェックしてください。
          </p>
        )}
      </fieldset>
      <div class="actions">
        <Button onClick={start}>メールを認証して申請に進む</Button>
      </div>
    </>
  );
}
