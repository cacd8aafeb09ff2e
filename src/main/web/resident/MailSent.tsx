import { Button } from "../shared/ui/Button";
import { Notice } from "../shared/ui/Notice";
import { Title } from "../shared/ui/Title";
import { useSite } from "../shared/useSite";

interface Props {
  email: string;
  again: () => void;
  /** the answer is the same whether or not the address is the registered one */
  onlyRegistered?: boolean;
}

/** A mail is under way, and what to do when it does not arrive. */
export function MailSent({ email, again, onlyRegistered = false }: Props) {
  const site = useSite();
  return (
    <>
      <Title>確認メールを送信しました</Title>
      <Notice kind="success">
        <p>
          {onlyRegistered ? (
            <>入力したアドレスが申請のときに登録したものと同じ場合に、確認メールをお送りします。</>
          ) : (
            <>
              <strong>{email}</strong> に確認メールをお送りしました。
            </>
          )}
          メールのリンクを開いて、次に進んでください。
        </p>
      </Notice>
      <h2>メールが届かないとき</h2>
      <ul>
        <li>
          入力したアドレスに誤りがないか、ご確認ください。入力したアドレス：<strong>{email}</strong>
        </li>
        <li>迷惑メールのフォルダーに入っていないか、ご確認ください。</li>
        <li>
          受信できるメールを制限している場合は、{site ? <strong>{site.mailSender}</strong> : "このサイト"}
          からのメールを受信できるように設定してください。
        </li>
        <li>届くまでに数分かかることがあります。リンクには有効期限があります。</li>
      </ul>
      {site?.rehearsal && (
        <p>
          リハーサルでは、メールは<a href="/demo/inbox">受信箱</a>に届きます。
        </p>
      )}
      <div class="actions">
        <Button kind="plain" onClick={again}>
          アドレスを入力し直す
        </Button>
      </div>
    </>
  );
}
