import { Notice } from "../shared/ui/Notice";
import { Title } from "../shared/ui/Title";
import { AskForLink } from "./AskForLink";
import { Link } from "./router";

/** This browser is not, or no longer, connected with the application: only a mail's link connects it again. */
export function SessionLost({ reference, paying = false }: { reference: string; paying?: boolean }) {
  return (
    <>
      <Title>メールのリンクから開いてください</Title>
      <Notice kind="warning">
        <p>
          この申請を表示するには、申請のときに登録したメールアドレスの確認が必要です。お送りしたメールのリンクから、もう一度開いてください。
        </p>
      </Notice>
      <ul>
        <li>メールを別のスマートフォンやブラウザで開いたときは、その画面で操作を続けてください。</li>
        <li>前回の操作から日数がたつと、安全のために接続が切れます。入力した内容は消えていません。</li>
        {paying && (
          <li>
            お支払いは<Link to={`/pay/${encodeURIComponent(reference)}`}>メールアドレスの確認</Link>からお進みください。
          </li>
        )}
      </ul>
      <AskForLink reference={reference} />
      <p>
        <Link to="/">手続きの一覧へ</Link>
      </p>
    </>
  );
}
