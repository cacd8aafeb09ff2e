import { useEffect } from "preact/hooks";
import { Loading } from "../../shared/ui/Loading";
import { Button } from "../../shared/ui/Button";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useAction } from "../../shared/useAction";
import { spendLink } from "../api";
import { go } from "../router";

/** Back from the signing app, perhaps in another browser: the app's link connects this one with the application. */
export function ReturnPage({ token }: { token: string }) {
  const action = useAction();

  const resume = () =>
    void action.run(async () => {
      const { reference } = await spendLink("signing-returns", token);
      go(`/applications/${encodeURIComponent(reference)}`, { replace: true });
    });
  useEffect(resume, [token]);

  return (
    <>
      <Title>申請を続ける</Title>
      <ProblemNotice error={action.error} />
      {action.error ? (
        <>
          <p>パソコンや別のブラウザで入力していた場合は、その画面で続けられます。電子署名が済むと自動で進みます。</p>
          <div class="actions">
            <Button onClick={resume}>もう一度試す</Button>
          </div>
        </>
      ) : (
        <Loading />
      )}
    </>
  );
}
