import { useEffect, useState } from "preact/hooks";
import { Loading } from "../../shared/ui/Loading";
import { Notice } from "../../shared/ui/Notice";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useAction } from "../../shared/useAction";
import { signedByApp, type SigningReceipt } from "../api";

/** Back from the signing app: what its service put into the address (OAuth) is exchanged for the verdict, once. */
export function SignedPage() {
  const action = useAction();
  const [receipt, setReceipt] = useState<SigningReceipt>();
  const [answer] = useState(() => new URLSearchParams(location.search));
  const state = answer.get("state");
  const code = answer.get("code");
  const authorised = Boolean(state && code);

  useEffect(() => {
    history.replaceState(null, "", location.pathname);
    if (state && code) {
      void action.run(async () => setReceipt(await signedByApp(state, code)));
    }
  }, []);

  return (
    <>
      <Title>電子署名</Title>
      {receipt && <Outcome receipt={receipt} />}
      {authorised && !receipt && !action.error && <Loading />}
      <ProblemNotice error={action.error} />
      {!authorised && (
        <Notice kind="warning">
          <p>電子署名は行われませんでした。</p>
        </Notice>
      )}
      {(!authorised || Boolean(action.error) || (receipt && !receipt.returnUrl)) && (
        <p>申請の画面に戻り、二次元コードまたはリンクから、もう一度署名してください。入力した内容は保存されています。</p>
      )}
    </>
  );
}

function Outcome({ receipt: { result, message, returnUrl } }: { receipt: SigningReceipt }) {
  const kind = result === "VALID" ? "success" : result === "UNKNOWN" ? "warning" : "error";
  return (
    <>
      <Notice kind={kind} live>
        <p>{message}</p>
      </Notice>
      {returnUrl && (
        <>
          <p>まだ申請は終わっていません。パソコンで申請中の方は、この画面を閉じてください。パソコンの画面が自動で次に進みます。</p>
          <div class="actions">
            <a class="button primary" href={returnUrl}>
              このブラウザで申請を続ける
            </a>
          </div>
        </>
      )}
    </>
  );
}
