import { useState } from "preact/hooks";
import { said } from "../../shared/dates";
import { hasStatus } from "../../shared/api/problem";
import { Loading } from "../../shared/ui/Loading";
import { Notice } from "../../shared/ui/Notice";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useTopic } from "../../shared/topic";
import { useLoaded } from "../../shared/useLoaded";
import { status as load, type Status } from "../api";
import { SessionLost } from "../SessionLost";
import { isAsked, NextAction } from "./NextAction";
import { Timeline } from "./Timeline";
import { Withdrawal } from "./Withdrawal";

/** 申請の状況: where the case is, what comes next, until when, and what the resident can do. */
export function StatusPage({ reference }: { reference: string }) {
  const { value, error, reload } = useLoaded(() => load(reference), [reference]);
  useTopic(value?.procedure);

  if (hasStatus(error, 401, 403)) {
    return <SessionLost reference={reference} />;
  }
  return (
    <>
      <Title>申請の状況</Title>
      <ProblemNotice error={error} />
      {value ? <Known status={value} reload={reload} /> : !error && <Loading />}
    </>
  );
}

function Known({ status, reload }: { status: Status; reload: () => void }) {
  const [done, setDone] = useState("");
  const after = (words: string) => () => {
    setDone(words);
    reload();
  };
  return (
    <>
      {status.procedureName && <p>{status.procedureName}</p>}
      <p>
        {status.referenceLabel}：<span class="reference">{status.reference}</span>
      </p>
      <p>
        <span class="state">{status.label}</span>
      </p>
      <div role="status">
        {done && (
          <Notice kind="success">
            <p>{done}</p>
          </Notice>
        )}
      </div>
      {status.todo && (
        <Notice kind={isAsked(status) ? "warning" : "info"} title={isAsked(status) ? "お願い" : "お知らせ"}>
          <p class="lines">{status.todo}</p>
          {status.deadline && (
            <p>
              期限：<strong>{said(status.deadline)}</strong>
            </p>
          )}
        </Notice>
      )}
      {status.message && (
        <Notice title="市からの連絡">
          <p class="lines">{status.message}</p>
        </Notice>
      )}
      <NextAction status={status} answered={after("回答を送信しました。内容を確認し、審査を続けます。")} />
      <h2>これまでの経過</h2>
      <Timeline steps={status.steps} />
      <Withdrawal status={status} withdrawn={after("申請を取り下げました。確認のメールをお送りします。")} />
    </>
  );
}
