import { hasStatus } from "../../shared/api/problem";
import { Button } from "../../shared/ui/Button";
import { Loading } from "../../shared/ui/Loading";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useLoaded } from "../../shared/useLoaded";
import { receipt as load, receiptFile } from "../api";
import { Link } from "../router";
import { SessionLost } from "../SessionLost";
import { PayerForm } from "./PayerForm";
import { ReceiptSheet } from "./ReceiptSheet";

/** 領収書, to be looked at, printed or kept as a file, under the name of the applicant or of whoever paid. */
export function ReceiptPage({ reference }: { reference: string }) {
  const { value, error, replace } = useLoaded(() => load(reference), [reference]);

  if (hasStatus(error, 401, 403)) {
    return <SessionLost reference={reference} paying />;
  }
  return (
    <>
      <Title>領収書</Title>
      <ProblemNotice error={error} />
      {value && (
        <>
          <ReceiptSheet receipt={value} />
          <div class="actions">
            <a class="button primary" href={receiptFile(reference)} download>
              PDFで保存する
            </a>
            <Button kind="plain" onClick={() => window.print()}>
              印刷する
            </Button>
          </div>
          <PayerForm reference={reference} named={replace} />
        </>
      )}
      {!value && !error && <Loading />}
      <p class="no-print">
        <Link to={`/applications/${encodeURIComponent(reference)}/payment`}>お支払いの画面に戻る</Link>
      </p>
    </>
  );
}
