import { Button } from "../shared/ui/Button";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { useAction } from "../shared/useAction";
import { useLoaded } from "../shared/useLoaded";
import { reachable, setReachable } from "./api";

/** Plays an outage of the revocation lists: signatures are taken, but nobody may approve yet. */
export function RevocationSwitch() {
  const { value, error, replace } = useLoaded(reachable, []);
  const action = useAction();

  return (
    <>
      <h2>失効情報</h2>
      <ProblemNotice error={error ?? action.error} />
      {value && (
        <>
          <p role="status">
            {value.reachable
              ? "失効情報を取得できます。"
              : "失効情報を取得できない状態です。署名は受け付けられますが、確認できるまで承認できません。"}
          </p>
          <Button
            kind="plain"
            busy={action.busy}
            onClick={() => void action.run(async () => replace(await setReachable(!value.reachable)))}
          >
            {value.reachable ? "取得できない状態にする" : "取得できる状態に戻す"}
          </Button>
        </>
      )}
    </>
  );
}
