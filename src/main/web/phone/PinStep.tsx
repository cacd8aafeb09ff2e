import { useEffect, useState } from "preact/hooks";
import { Button } from "../shared/ui/Button";
import { Loading } from "../shared/ui/Loading";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { TextField } from "../shared/ui/TextField";
import { Title } from "../shared/ui/Title";
import { useAction } from "../shared/useAction";
import { useLoaded } from "../shared/useLoaded";
import { cards, open, WrongPin } from "./card";
import { CardChoice } from "./CardChoice";
import { sign } from "./cms";
import { isPin, PIN_RULE, typedPin } from "./pin";

interface Props {
  document: Uint8Array<ArrayBuffer>;
  signed: (cms: ArrayBuffer) => void;
  back: () => void;
}

/** The card on the reader and its PIN. The PIN is used here and goes nowhere. */
export function PinStep({ document, signed, back }: Props) {
  const { value: all, error, reload } = useLoaded(cards, []);
  const [chosen, setChosen] = useState<string>();
  const [pin, setPin] = useState("");
  const [wrong, setWrong] = useState<string>();
  const action = useAction();

  useEffect(() => setChosen((now) => now ?? all?.find(({ triesLeft }) => triesLeft > 0)?.id), [all]);

  function submit() {
    if (!isPin(pin)) {
      setWrong(`暗証番号の形式が違います。${PIN_RULE}`);
      return;
    }
    setWrong(undefined);
    void action.run(() => read(chosen!, pin)).then(reload);
  }

  async function read(id: string, typed: string) {
    try {
      signed(await sign(document, await open(id, typed)));
    } catch (problem) {
      if (!(problem instanceof WrongPin)) {
        throw problem;
      }
      setPin("");
      setWrong(wrongPin(problem.triesLeft));
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Title>署名用電子証明書の暗証番号</Title>
      <ProblemNotice error={error ?? action.error} />
      {!all && !error && <Loading />}
      {all && <CardChoice cards={all} chosen={chosen} choose={setChosen} />}
      {chosen && (
        <>
          <TextField
            id="pin"
            label="署名用電子証明書の暗証番号"
            type="password"
            required
            value={pin}
            onText={(text) => setPin(typedPin(text))}
            hint={PIN_RULE}
            error={wrong}
            maxLength={16}
            autocomplete="off"
          />
          <p>マイナンバーカードをスマートフォンにかざして「読み取りを開始」を押してください。</p>
          <p role="status">{action.busy ? "カードを読み取っています…" : ""}</p>
          <div class="actions">
            <Button type="submit" busy={action.busy}>
              読み取りを開始
            </Button>
            <Button kind="plain" onClick={back} disabled={action.busy}>
              戻る
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

function wrongPin(triesLeft: number): string {
  return triesLeft > 0
    ? `暗証番号が違います。あと${triesLeft}回続けて間違えると、ロックがかかります。`
    : "暗証番号を5回続けて間違えたため、ロックがかかりました。住民登録地の市区町村の窓口で、解除（初期化）の手続きが必要です。";
}
