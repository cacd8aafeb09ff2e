import { Link } from "../router";
import type { Status } from "../api";
import { AnswerForm } from "./AnswerForm";
import { CorrectionStart } from "./CorrectionStart";

/** The one thing that the resident can do, if there is one: what the case waits for has a last day. */
export function NextAction({ status, answered }: { status: Status; answered: () => void }) {
  if (status.state === "EXPIRED" || status.state === "CANCELLED") {
    return (
      <div class="actions">
        <Link to="/" class="button primary">
          手続きの一覧を見る
        </Link>
      </div>
    );
  }
  if (!status.deadline) {
    return null;
  }
  const address = `/applications/${encodeURIComponent(status.reference)}`;
  switch (status.state) {
    case "APPLYING":
      return (
        <div class="actions">
          <Link to={address} class="button primary">
            申請の入力を続ける
          </Link>
        </div>
      );
    case "ASKING":
      return <AnswerForm reference={status.reference} answered={answered} />;
    case "CORRECTING":
      return <CorrectionStart reference={status.reference} />;
    case "AWAITING_PAYMENT":
      return (
        <div class="actions">
          <Link to={`${address}/payment`} class="button primary">
            支払いに進む
          </Link>
        </div>
      );
    default:
      return null;
  }
}
