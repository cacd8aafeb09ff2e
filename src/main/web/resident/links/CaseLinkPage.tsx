import { AskForLink } from "../AskForLink";
import { LinkPage } from "./LinkPage";

/** M2, M6, M12: back to one's own application. */
export function CaseLinkPage({ token, reference }: { token: string; reference: string }) {
  const status = (ref: string) => `/applications/${encodeURIComponent(ref)}/status`;
  return (
    <LinkPage
      title="申請の状況を開く"
      button="申請の状況を見る"
      kind="case-access"
      token={token}
      reference={reference}
      target={status}
      otherwise={
        <>
          <p>前にこのリンクを開いたブラウザでは、申請の状況を続けて見ることができます。</p>
          <AskForLink reference={reference} />
        </>
      }
    >
      <p>下のボタンを押すと、申請の状況を確認できます。市からのお願いへの回答や、内容の修正もここから行えます。</p>
    </LinkPage>
  );
}
