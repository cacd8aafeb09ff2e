import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Notice } from "../../shared/ui/Notice";
import type { Payment } from "../api";
import { Link } from "../router";
import { Amount } from "./Amount";
import { PaymentSteps } from "./PaymentSteps";
import { isPayable, kindOf } from "./states";

/** Amount and deadline first; the two steps of paying after 「支払いに進む」. */
export function PaymentTab({ payment, reference, reload }: { payment: Payment; reference: string; reload: () => void }) {
  const [proceeding, setProceeding] = useState(false);
  const payable = isPayable(payment.state);

  return (
    <>
      {payment.message && (
        <Notice kind={kindOf(payment.state)} live>
          <p>{payment.message}</p>
        </Notice>
      )}
      <Amount payment={payment} />
      {payment.state === "PAID" && (
        <p>
          <Link to={`/applications/${encodeURIComponent(reference)}/payment/receipt`}>領収書を表示する</Link>
        </p>
      )}
      {payable && !proceeding && !payment.card && (
        <div class="actions">
          <Button onClick={() => setProceeding(true)}>支払いに進む</Button>
        </div>
      )}
      {payable && (proceeding || payment.card) && (
        <PaymentSteps payment={payment} reference={reference} reload={reload} />
      )}
    </>
  );
}
