import { useEffect, useState } from "preact/hooks";
import { dayAndTime } from "../shared/dates";
import { Loading } from "../shared/ui/Loading";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { Title } from "../shared/ui/Title";
import { useLoaded } from "../shared/useLoaded";
import { MailView } from "./MailView";
import { mails } from "./mails";

const POLL = 2_000;

/** Every mail of the rehearsal, newest first. New ones appear by themselves. */
export function Inbox() {
  const { value, error, reload } = useLoaded(mails, []);
  const [chosen, setChosen] = useState<string>();

  useEffect(() => {
    const timer = setInterval(reload, POLL);
    return () => clearInterval(timer);
  }, [reload]);

  const mail = value?.find(({ id }) => String(id) === chosen) ?? value?.[0];
  return (
    <>
      <Title>受信箱</Title>
      <p>リハーサル中に送られたメールが、新しい順に並びます。実際には送信されていません。「bounce」で始まるアドレスあてのメールは、届かずに戻ります。</p>
      <ProblemNotice error={error} />
      {!value && !error && <Loading />}
      {value?.length === 0 && <p role="status">まだメールはありません。届くと自動で表示されます。</p>}
      {value && mail && (
        <div class="inbox">
          <nav aria-label="メールの一覧">
            <ul class="list-plain inbox-list">
              {value.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    class="inbox-item"
                    aria-current={one === mail ? "true" : undefined}
                    onClick={() => setChosen(String(one.id))}
                  >
                    <span class="inbox-subject">{one.subject}</span>
                    <span class="small">
                      {one.receivedAt && dayAndTime(one.receivedAt)}
                      <br />
                      {one.kind}　宛先：{one.to}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <MailView key={mail.id} mail={mail} />
        </div>
      )}
    </>
  );
}
