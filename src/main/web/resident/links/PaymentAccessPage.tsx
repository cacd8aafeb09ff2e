import { useEffect, useState } from "preact/hooks";
import { Title } from "../../shared/ui/Title";
import { askPaymentAccess, payment } from "../api";
import { EmailForm } from "../EmailForm";
import { MailSent } from "../MailSent";
import { NotFound } from "../NotFound";
import { Link } from "../router";

/** M3, M9: before paying, only the registered address gets a mail; the answer is the same for all. */
export function PaymentAccessPage({ reference }: { reference: string }) {
  const [sentTo, setSentTo] = useState<string>();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    payment(reference).then(
      () => setOpen(true),
      () => setOpen(false),
    );
  }, [reference]);

  if (!reference) {
    return <NotFound />;
  }
  if (sentTo !== undefined) {
    return <MailSent email={sentTo} onlyRegistered again={() => setSentTo(undefined)} />;
  }
  return (
    <>
      <Title>お支払いのためのメール認証</Title>
      <p>
        受付番号 <strong>{reference}</strong> のお支払いに進みます。申請のときに登録したメールアドレスを入力してください。
      </p>
      <EmailForm
        hint="登録したメールアドレスしか認証できません。"
        send={async (email) => {
          await askPaymentAccess(reference, email);
          setSentTo(email);
        }}
      />
      {open && (
        <p>
          このブラウザは確認が済んでいます。
          <Link to={`/applications/${encodeURIComponent(reference)}/payment`}>支払いの画面へ進む</Link>
        </p>
      )}
    </>
  );
}
