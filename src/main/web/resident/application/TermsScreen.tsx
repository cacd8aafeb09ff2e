import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Checkbox } from "../../shared/ui/Checkbox";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useAction } from "../../shared/useAction";
import { consent, type Draft } from "../api";
import { go } from "../router";

export function TermsScreen({ draft, reload }: { draft: Draft; reload: () => Promise<void> }) {
  const [agreed, setAgreed] = useState(false);
  const [missing, setMissing] = useState(false);
  const action = useAction();
  const reminder = missing && !agreed;

  async function proceed() {
    if (!agreed) {
      setMissing(true);
      document.getElementById("agreed")?.focus();
      return;
    }
    await action.run(async () => {
      await consent(draft.reference, draft.terms.version);
      go(`/applications/${encodeURIComponent(draft.reference)}`, { replace: true });
      await reload();
    });
  }

  return (
    <>
      <Title>利用規約の確認</Title>
      <ProblemNotice error={action.error} />
      <p>メールアドレスの確認が完了しました。利用規約をお読みいただき、同意のうえ申請に進んでください。</p>
      <div class="terms" tabIndex={0} role="region" aria-label="利用規約">
        {draft.terms.text}
      </div>
      <Checkbox
        id="agreed"
        checked={agreed}
        invalid={reminder}
        describedBy={reminder ? "agreed-error" : undefined}
        onChange={setAgreed}
      >
        利用規約に同意する
      </Checkbox>
      {reminder && (
        <p class="error-text" id="agreed-error" role="alert">
          申請に進むには、利用規約への同意が必要です。
        </p>
      )}
      <div class="actions">
        <Button busy={action.busy} onClick={() => void proceed()}>
          申請に進む
        </Button>
      </div>
    </>
  );
}
