import { useEffect, useRef } from "preact/hooks";
import { Notice } from "../../shared/ui/Notice";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useLoaded } from "../../shared/useLoaded";
import { signingSession, type Draft } from "../api";
import { Link } from "../router";
import { Handover } from "./Handover";
import { pageScreen } from "./screens";
import { SigningHelp } from "./SigningHelp";

const POLL = 3_000;

/** The hand-over to the phone's signing app. Goes on by itself when the signature has arrived. */
export function SignScreen({ draft, reload }: { draft: Draft; reload: () => Promise<void> }) {
  const session = useLoaded(() => signingSession(draft.reference), [draft.reference]);
  const { verdict, message } = draft.signature;
  const refused = verdict === "REFUSED";
  const firstPage = draft.pages[0];

  useEffect(() => {
    const look = () => document.visibilityState === "visible" && void reload();
    const timer = setInterval(look, POLL);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [reload]);

  const entered = useRef(true);
  useEffect(() => {
    if (refused && !entered.current) {
      // デジタル認証アプリ signs once under one link; an app of the open protocol may go on with the former one
      session.reload();
    }
    entered.current = false;
  }, [refused, message]);

  return (
    <>
      <Title>電子署名</Title>
      {refused && (
        <Notice kind="error" title="電子署名を受け付けられませんでした" live>
          <p>{message}</p>
        </Notice>
      )}
      <p>
        マイナンバーカードで、申請する内容に電子署名をします。お名前・ご住所・生年月日は、このときにカードから転記されます。
      </p>
      <ProblemNotice error={session.error} />
      {session.value && <Handover session={session.value} renew={session.reload} />}
      <p role="status">電子署名が終わると、この画面は自動で次に進みます。（待っています）</p>
      <SigningHelp />
      {firstPage && (
        <p>
          <Link to={`/applications/${encodeURIComponent(draft.reference)}#${pageScreen(firstPage.key)}`}>
            入力した内容に戻る
          </Link>
        </p>
      )}
    </>
  );
}
