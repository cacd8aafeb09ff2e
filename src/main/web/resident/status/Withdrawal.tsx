import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Notice } from "../../shared/ui/Notice";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { useAction } from "../../shared/useAction";
import { withdraw, type Status } from "../api";

/** 取下げ: asked twice, because there is no way back. */
export function Withdrawal({ status, withdrawn }: { status: Status; withdrawn: () => void }) {
  const [asking, setAsking] = useState(false);
  const action = useAction();

  if (!status.withdrawable) {
    return null;
  }

  async function confirm() {
    if (await action.run(async () => void (await withdraw(status.reference)))) {
      setAsking(false);
      withdrawn();
    }
  }

  return (
    <section class="no-print" aria-labelledby="withdrawal">
      <h2 id="withdrawal">申請の取り下げ</h2>
      <ProblemNotice error={action.error} />
      {asking ? (
        <Notice kind="warning" title="この申請を取り下げますか" live>
          <p>
            取り下げると元に戻せません。必要な場合は、もう一度はじめから申請してください。すでにお支払いいただいた金額は返金します。
          </p>
          <div class="actions">
            <Button kind="danger" busy={action.busy} onClick={() => void confirm()}>
              取り下げる
            </Button>
            <Button kind="plain" onClick={() => setAsking(false)}>
              取り下げない
            </Button>
          </div>
        </Notice>
      ) : (
        <>
          <p>申請が必要なくなったときは、お支払いの確認が済んで発送の作業が始まるまで、取り下げることができます。</p>
          <Button kind="plain" onClick={() => setAsking(true)}>
            申請を取り下げる
          </Button>
        </>
      )}
    </section>
  );
}
