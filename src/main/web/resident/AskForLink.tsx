import { useState } from "preact/hooks";
import { Notice } from "../shared/ui/Notice";
import { TextField } from "../shared/ui/TextField";
import { askCaseAccess } from "./api";
import { EmailForm } from "./EmailForm";

/** A new link to one's own application: only the registered address gets it, the answer is the same for all. */
export function AskForLink({ reference }: { reference: string }) {
  const [typed, setTyped] = useState(reference);
  const [sentTo, setSentTo] = useState<string>();

  return (
    <section>
      <h2>新しいリンクをメールで受け取る</h2>
      {sentTo === undefined ? (
        <>
          {!reference && (
            <TextField
              id="reference"
              label="受付番号"
              required
              value={typed}
              hint="メールに書かれた番号です。例：ABCDE-FGHJK"
              onText={setTyped}
            />
          )}
          <EmailForm
            hint="申請のときに登録したメールアドレスを入力してください。"
            send={async (email) => {
              await askCaseAccess(typed, email);
              setSentTo(email);
            }}
          />
        </>
      ) : (
        <Notice kind="success">
          <p>
            <strong>{sentTo}</strong>
            が登録されたアドレスと同じ場合に、新しいリンクをお送りします。数分たっても届かないときは、入力したアドレスと迷惑メールの設定をご確認ください。
          </p>
        </Notice>
      )}
    </section>
  );
}
