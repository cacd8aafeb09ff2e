import { useEffect } from "preact/hooks";
import { Button } from "../shared/ui/Button";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { Title } from "../shared/ui/Title";
import { useAction } from "../shared/useAction";
import { send, type Receipt } from "./protocol";

interface Props {
  token: string;
  cms: ArrayBuffer;
  done: (receipt: Receipt) => void;
}

/** The signature on its way; without a network it waits here, and goes when there is one again. */
export function SendStep({ token, cms, done }: Props) {
  const action = useAction();

  function submit() {
    void action.run(async () => done(await send(token, cms)));
  }

  useEffect(() => {
    submit();
    addEventListener("online", submit);
    return () => removeEventListener("online", submit);
  }, []);

  return (
    <>
      <Title>電子署名の送信</Title>
      <ProblemNotice error={action.error} />
      <p role="status">{action.busy ? "送信しています…" : ""}</p>
      {Boolean(action.error) && (
        <>
          <p>
            署名は済んでいますが、まだ送信されていません。この画面を開いたままにしておくと、通信できるようになったときに自動で送信します。画面を閉じたときは、もう一度署名してください。
          </p>
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
