import { day } from "../shared/dates";
import { Button } from "../shared/ui/Button";
import type { Card } from "./api";
import { FAULTS } from "./faults";

interface Props {
  card: Card;
  busy: boolean;
  revoke: () => void;
}

/** One card with its PIN, as the letter that comes with a real one. */
export function CardView({ card, busy, revoke }: Props) {
  return (
    <li class="card">
      <h3>
        {card.name}　<span class="tag">{card.key}</span>{" "}
        {card.fault && <span class="tag">{FAULTS[card.fault] ?? card.fault}</span>}
      </h3>
      <dl class="pairs">
        <div>
          <dt>住所</dt>
          <dd>{card.address}</dd>
        </div>
        <div>
          <dt>暗証番号</dt>
          <dd>
            <code>{card.pin}</code>
          </dd>
        </div>
        <div>
          <dt>有効期限</dt>
          <dd>{day(card.validTo)}</dd>
        </div>
        <div>
          <dt>状態</dt>
          <dd>{state(card)}</dd>
        </div>
      </dl>
      {!card.revoked && (
        <div class="actions">
          <Button kind="danger" busy={busy} onClick={revoke}>
            失効させる
          </Button>
        </div>
      )}
    </li>
  );
}

function state(card: Card): string {
  if (card.revoked) {
    return "失効しています";
  }
  return card.triesLeft === 0 ? "暗証番号がロックされています" : `使えます（暗証番号はあと${card.triesLeft}回）`;
}
