import { Notice } from "../../shared/ui/Notice";
import type { Procedure } from "../api";
import { yen } from "../money";

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
      {procedure.notes.length > 0 && (
        <Notice title="申請の前にご確認ください">
          <ul>
            {procedure.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {procedure.fees.length > 0 && (
        <>
          <h2>手数料</h2>
          <ul>
            {procedure.fees.map((fee) => (
              <li key={fee.label}>
                {fee.label}：{yen(fee.amount)}
              </li>
            ))}
          </ul>
          <p>金額は審査のあとに決まり、メールでお知らせします。お支払いはクレジットカードです。</p>
        </>
      )}
      {procedure.duration && (
        <>
          <h2>届くまでの日数</h2>
          <p>{procedure.duration}</p>
        </>
      )}
    </>
  );
}
