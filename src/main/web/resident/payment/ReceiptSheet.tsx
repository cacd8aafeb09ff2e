import { day } from "../../shared/dates";
import { useSite } from "../../shared/useSite";
import type { Receipt } from "../api";
import { yen } from "../money";

/** What the receipt says, as on its PDF. */
export function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const site = useSite();
  return (
    <section class="receipt" aria-label="領収書の内容">
      <p class="receipt-number">No. {receipt.number}</p>
      <p class="receipt-payer">{receipt.payer} 様</p>
      <p class="receipt-amount">{yen(receipt.amount)}</p>
      <dl class="pairs">
        <div>
          <dt>但し書き</dt>
          <dd>{receipt.procedure}の交付手数料・郵送料として</dd>
        </div>
        <div>
          <dt>内訳</dt>
          <dd>{receipt.lines.map(({ label, amount }) => `${label} ${yen(amount)}`).join("\n")}</dd>
        </div>
        <div>
          <dt>支払日</dt>
          <dd>{day(receipt.paidAt)}</dd>
        </div>
        <div>
          <dt>支払方法</dt>
          <dd>クレジットカード{receipt.card && ` ${receipt.card}`}</dd>
        </div>
        {receipt.refunded > 0 && (
          <div>
            <dt>返金</dt>
            <dd>このうち{yen(receipt.refunded)}を返金しました</dd>
          </div>
        )}
      </dl>
      <p class="receipt-city">
        上記のとおり領収しました。 {site?.city} {receipt.desk}
      </p>
    </section>
  );
}
