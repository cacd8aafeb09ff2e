import { Link } from "../router";
import { LinkPage } from "./LinkPage";

/** M4: the second mail check before paying. */
export function PaymentLinkPage({ token, reference }: { token: string; reference: string }) {
  return (
    <LinkPage
      title="お支払いのためのメール認証"
      button="支払いの画面を開く"
      kind="payment-access"
      token={token}
      reference={reference}
      target={(ref) => `/applications/${encodeURIComponent(ref)}/payment`}
      otherwise={
        <p>
          {reference ? (
            <Link to={`/pay/${encodeURIComponent(reference)}`}>もう一度確認メールを送信する</Link>
          ) : (
            "お手数ですが、支払い依頼メールのリンクから、もう一度確認メールを送信してください。"
          )}
        </p>
      }
    >
      <p>下のボタンを押すと、メールアドレスの確認が完了し、お支払いの画面に進めます。</p>
    </LinkPage>
  );
}
