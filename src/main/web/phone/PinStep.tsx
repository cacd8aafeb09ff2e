import { useEffect, useState } from "preact/hooks";
import { OFFLINE } from "../shared/api/problem";
import { Button } from "../shared/ui/Button";
import { Loading } from "../shared/ui/Loading";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { TextField } from "../shared/ui/TextField";
import { Title } from "../shared/ui/Title";
import { useAction } from "../shared/useAction";
import { open, type SealedCard } from "./card";
import { CardChoice } from "./CardChoice";
import { sign } from "./cms";
import { Offline } from "./Offline";
import { isPin, PIN_RULE, typedPin } from "./pin";
import { WrongPin } from "./tries";
import type { Reader } from "./useReader";

interface Props {
  bytes: Uint8Array<ArrayBuffer>;
  reader: Reader;
  signed: (cms: ArrayBuffer) => void;
  back: () => void;
}

/** The card on the reader and its PIN. The PIN is used here and goes nowhere. */
export function PinStep({ bytes, reader, signed, back }: Props) {
  const { cards, chosen, choose, card, error, reload } = reader;
  const [pin, setPin] = useState("");
  const [wrong, setWrong] = useState<string>();
  const action = useAction();
  const offline = Boolean(card) && error === OFFLINE;

  useEffect(reload, []);

  function refuse(reason: string) {
    setWrong(reason);
    document.getElementById("pin")?.focus();
  }

  function submit() {
    if (!isPin(pin)) {
      refuse(`暗証番号の形式が違います。${PIN_RULE}`);
      return;
    }
    setWrong(undefined);
    void action.run(() => use(card!)).then(reload);
  }

  async function use(sealed: SealedCard) {
    try {
      signed(await sign(bytes, await open(sealed, pin)));
    } catch (problem) {
      if (!(problem instanceof WrongPin)) {
        throw problem;
      }
      setPin("");
      refuse(wrongPin(problem.triesLeft));
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
      <ProblemNotice error={offline ? action.error : (error ?? action.error)} />
      {offline && (
        <Offline>
          暗証番号の入力と署名は、通信がなくてもできます。署名は、通信できるようになったときに自動で送信します。画面は閉じないでください。
        </Offline>
      )}
      {cards && <CardChoice cards={cards} chosen={chosen} choose={choose} />}
      {(!cards || (chosen && !card)) && !error && <Loading />}
      {card && (
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
