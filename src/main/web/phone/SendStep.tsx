import { useEffect } from "preact/hooks";
import { OFFLINE, Problem } from "../shared/api/problem";
import { Button } from "../shared/ui/Button";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { Title } from "../shared/ui/Title";
import { useAction } from "../shared/useAction";
import { Offline } from "./Offline";
import { send, type Receipt } from "./protocol";
import { report } from "./tries";

const WAITS =
  "署名は済んでいますが、まだ送信されていません。この画面を開いたままにしておくと、通信できるようになったときに自動で送信します。画面を閉じたときは、もう一度署名してください。";

interface Props {
  token: string;
  cms: ArrayBuffer;
  done: (receipt: Receipt) => void;
}

/** The signature on its way; without an answer it waits here, and goes again when there is a network. */
export function SendStep({ token, cms, done }: Props) {
  const action = useAction();
  const offline = action.error === OFFLINE;
  const refused = action.error instanceof Problem && action.error.status >= 400 && action.error.status < 500;

  function submit() {
    void action.run(async () => {
      await report();
      done(await send(token, cms));
    });
  }

  useEffect(submit, []);

  useEffect(() => {
    if (!refused) {
      addEventListener("online", submit);
      return () => removeEventListener("online", submit);
    }
  }, [refused]);

  return (
    <>
      <Title>電子署名の送信</Title>
      {offline ? <Offline>{WAITS}</Offline> : <ProblemNotice error={action.error} />}
      <p role="status">{action.busy ? "送信しています…" : ""}</p>
      {refused && (
        <>
          <p>
            申請の画面が次に進んでいるときは、署名は届いています。この画面を閉じて、申請を続けてください。進んでいないときは、申請の画面に二次元コードを表示し直し、もう一度署名してください。
          </p>
          <p>
            <a href="#">ほかの署名の依頼を読み込む</a>
          </p>
        </>
      )}
      {Boolean(action.error) && !refused && (
        <>
          {!offline && <p>{WAITS}</p>}
          <div class="actions">
            <Button onClick={submit} busy={action.busy}>
              もう一度送信する
            </Button>
          </div>
        </>
      )}
    </>
  );
}
