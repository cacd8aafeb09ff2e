import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Notice } from "../../shared/ui/Notice";
import type { Payment } from "../api";
import { Amount } from "./Amount";
import { PaymentSteps } from "./PaymentSteps";
import { isPayable, wordsFor } from "./states";

/** Amount and deadline first; the two steps of paying after 「支払いに進む」. */
export function PaymentTab({ payment, reference, reload }: { payment: Payment; reference: string; reload: () => void }) {
  const [proceeding, setProceeding] = useState(false);
  const words = wordsFor(payment.state);
  const payable = isPayable(payment.state);

  return (
    <>
      {words && (
        <Notice kind={words.kind} live>
          <p>{words.text}</p>
        </Notice>
      )}
      <Amount payment={payment} />
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
