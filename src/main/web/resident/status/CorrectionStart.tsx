import { Button } from "../../shared/ui/Button";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { useAction } from "../../shared/useAction";
import { correct } from "../api";
import { go } from "../router";

/** 補正: opens the form again, with the values as they were. */
export function CorrectionStart({ reference }: { reference: string }) {
  const action = useAction();

  const start = () =>
    void action.run(async () => {
      await correct(reference);
      go(`/applications/${encodeURIComponent(reference)}`);
    });

  return (
    <>
      <ProblemNotice error={action.error} />
      <p>内容を直したあと、電子署名と「この内容で申請する」までをもう一度行ってください。受付の順番は変わりません。</p>
      <div class="actions">
        <Button busy={action.busy} onClick={start}>
          申請の内容を直す
        </Button>
      </div>
    </>
  );
}
