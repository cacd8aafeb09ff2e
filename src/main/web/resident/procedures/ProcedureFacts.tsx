import type { Procedure } from "../api";
import { feeText } from "../money";
import { Sentences } from "./Sentences";

/** Summary, notes, fees and how long it takes. */
export function ProcedureFacts({ procedure }: { procedure: Procedure }) {
  return (
    <>
      {procedure.signatureRequired && (
        <p>
          <span class="tag">〔要電子署名〕</span>
        </p>
      )}
      <p>{procedure.summary}</p>
      <Sentences title="申請の前にご確認ください" sentences={procedure.notes} />
      {procedure.fees.length > 0 && (
        <>
          <h2>手数料</h2>
          <ul>
            {procedure.fees.map((fee) => (
              <li key={fee.label}>
                {feeText(fee)}
              </li>
            ))}
          </ul>
          <p>金額は審査のあとに決まり、メールでお知らせします。お支払いはクレジットカードです。</p>
        </>
      )}
      <Sentences title="申請後の流れ" sentences={procedure.after} />
      {procedure.duration && (
        <>
          <h2>届くまでの日数</h2>
          <p>{procedure.duration}</p>
        </>
      )}
    </>
  );
}
