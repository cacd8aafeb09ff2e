import { Link } from "../router";
import { LinkPage } from "./LinkPage";

/** M1: the mail address is the resident's. */
export function VerifyPage({ token }: { token: string }) {
  return (
    <LinkPage
      title="メールアドレスの確認"
      button="メールアドレスを確認して進む"
      kind="email-verifications"
      token={token}
      target={(reference) => `/applications/${encodeURIComponent(reference)}`}
      otherwise={
        <p>
          お手数ですが、<Link to="/">手続きの一覧</Link>から、もう一度確認メールを送信してください。すでに確認が済んでいる場合は、確認したときの画面で申請を続けてください。
        </p>
      }
    >
      <p>確認メールのリンクを開いていただき、ありがとうございます。下のボタンを押すと、メールアドレスの確認が完了し、申請に進めます。</p>
    </LinkPage>
  );
}
