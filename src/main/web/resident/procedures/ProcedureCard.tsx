import type { Procedure } from "../api";
import { feeText } from "../money";
import { Link } from "../router";

export function ProcedureCard({ procedure }: { procedure: Procedure }) {
  const { id, name, summary, signatureRequired, fees } = procedure;
  return (
    <li class="card">
      <h2>
        <Link to={`/procedures/${encodeURIComponent(id)}`}>{name}</Link>
      </h2>
      <p>{summary}</p>
      <p>
        {signatureRequired && <span class="tag">〔要電子署名〕</span>}{" "}
        {fees.length > 0 && <span>手数料：{fees.map(feeText).join("、")}</span>}
      </p>
    </li>
  );
}
