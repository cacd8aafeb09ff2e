import { Link } from "../router";
import type { Status } from "../api";
import { AnswerForm } from "./AnswerForm";
import { CorrectionStart } from "./CorrectionStart";

/** Whether something is asked of the resident: until its last day, but a question as long as it is open. */
export function isAsked(status: Status): boolean {
  return status.deadline !== null || status.state === "ASKING";
}

/** The one thing that the resident can do, if there is one. */
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
  if (!isAsked(status)) {
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
