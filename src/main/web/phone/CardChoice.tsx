import { Notice } from "../shared/ui/Notice";
import { FAULTS } from "../cards/faults";
import type { Card } from "./card";

interface Props {
  cards: Card[];
  chosen: string | undefined;
  choose: (id: string) => void;
}

/** Which card lies on the reader. */
export function CardChoice({ cards, chosen, choose }: Props) {
  if (cards.length === 0) {
    return (
      <Notice kind="warning" title="カードがありません">
        <p>
          <a href="/demo/cards">テスト用カードを発行</a>してから、もう一度お試しください。
        </p>
      </Notice>
    );
  }
  return (
    <fieldset class="field">
      <legend class="label">使用するカード（リハーサル）</legend>
      <p class="hint">
        暗証番号は
        <a href="/demo/cards" target="_blank" rel="noopener">
          テスト用カードの画面（新しいタブ）
        </a>
        で確認できます。
      </p>
      {cards.map((card) => (
        <label class="choice" key={card.id}>
          <input
            type="radio"
            name="card"
            value={card.id}
            checked={card.id === chosen}
            onChange={() => choose(card.id)}
          />
          <span>
            {card.name}（{card.key}
            {card.fault && `・${FAULTS[card.fault] ?? card.fault}`}）
            {card.triesLeft === 0 && <strong>　ロックされています</strong>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
