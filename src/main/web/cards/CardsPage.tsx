import { useState } from "preact/hooks";
import { Loading } from "../shared/ui/Loading";
import { Notice } from "../shared/ui/Notice";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { Title } from "../shared/ui/Title";
import { useAction } from "../shared/useAction";
import { useLoaded } from "../shared/useLoaded";
import { cards, revoke } from "./api";
import { CardView } from "./CardView";
import { OrderForm } from "./OrderForm";
import { RevocationSwitch } from "./RevocationSwitch";

/** The counter of the test cards' authority. */
export function CardsPage() {
  const { value, error, reload } = useLoaded(cards, []);
  const [issued, setIssued] = useState<string>();
  const action = useAction();

  return (
    <>
      <Title>テスト用カード</Title>
      <p>
        リハーサルで使うマイナンバーカードです。本物のカードと同じ項目の署名用電子証明書を持ち、本物と同じ手順で検証されます。暗証番号は、
        <a href="/demo/phone">署名アプリ</a>で使います。
      </p>
      {issued && (
        <Notice kind="success" live>
          <p>カードを発行しました。暗証番号は {issued} です。</p>
        </Notice>
      )}
      <ProblemNotice error={error ?? action.error} />
      <h2>発行済みのカード</h2>
      {!value && !error && <Loading />}
      {value?.length === 0 && <p>カードはまだありません。</p>}
      <ul class="list-plain">
        {value?.map((card) => (
          <CardView
            key={card.id}
            card={card}
            busy={action.busy}
            revoke={() => void action.run(() => revoke(card.id)).then(reload)}
          />
        ))}
      </ul>
      <OrderForm
        issued={(pin) => {
          setIssued(pin);
          reload();
        }}
      />
      <RevocationSwitch />
    </>
  );
}
