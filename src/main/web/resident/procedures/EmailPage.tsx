import { useState } from "preact/hooks";
import { useTopic } from "../../shared/topic";
import { Title } from "../../shared/ui/Title";
import { useLoaded } from "../../shared/useLoaded";
import { useSite } from "../../shared/useSite";
import { begin, procedure } from "../api";
import { Breadcrumb } from "../Breadcrumb";
import { EmailForm } from "../EmailForm";
import { MailSent } from "../MailSent";

/** The mail address that the application will be tied to. */
export function EmailPage({ id }: { id: string }) {
  const { value } = useLoaded(() => procedure(id), [id]);
  useTopic(id);
  const site = useSite();
  const [sentTo, setSentTo] = useState<string>();

  if (sentTo !== undefined) {
    return <MailSent email={sentTo} again={() => setSentTo(undefined)} />;
  }
  return (
    <>
      <Breadcrumb name={value?.name ?? "手続き"} />
      <Title>メールアドレスの確認</Title>
      <p>
        確実にご連絡できるように、はじめにメールアドレスを確認します。入力したアドレスに確認メールをお送りしますので、メールのリンクから申請を始めてください。
      </p>
      {site && (
        <p>
          メールは <strong>{site.mailSender}</strong> からお送りします。受信できるメールを制限している場合は、このアドレスからのメールを受信できるように設定してください。
        </p>
      )}
      <EmailForm
        hint="審査の結果やお支払いのご案内も、このアドレスにお送りします。"
        send={async (email) => {
          await begin(id, email);
          setSentTo(email);
        }}
      />
    </>
  );
}
