import type { JSX } from "preact";
import { ApplicationPage } from "./application/ApplicationPage";
import { CaseLinkPage } from "./links/CaseLinkPage";
import { PaymentAccessPage } from "./links/PaymentAccessPage";
import { PaymentLinkPage } from "./links/PaymentLinkPage";
import { ReturnPage } from "./links/ReturnPage";
import { SignedPage } from "./links/SignedPage";
import { VerifyPage } from "./links/VerifyPage";
import { NotFound } from "./NotFound";
import { PaymentPage } from "./payment/PaymentPage";
import { ReceiptPage } from "./payment/ReceiptPage";
import { EmailPage } from "./procedures/EmailPage";
import { ProcedureList } from "./procedures/ProcedureList";
import { ProcedurePage } from "./procedures/ProcedurePage";
import type { Place } from "./router";
import { StatusPage } from "./status/StatusPage";

type Screen = (place: Place, id: string) => JSX.Element;

/** The addresses of the form; mails and the server's PageRoutes know the same ones. */
const ROUTES: [RegExp, Screen][] = [
  [/^\/$/, () => <ProcedureList />],
  [/^\/procedures\/([^/]+)$/, (_, id) => <ProcedurePage id={id} />],
  [/^\/procedures\/([^/]+)\/email$/, (_, id) => <EmailPage id={id} />],
  [/^\/verify$/, ({ fragment }) => <VerifyPage token={fragment} />],
  [/^\/case(?:\/([^/]+))?$/, ({ fragment }, id) => <CaseLinkPage token={fragment} reference={id} />],
  [/^\/return$/, ({ fragment }) => <ReturnPage token={fragment} />],
  [/^\/signed$/, () => <SignedPage />],
  [/^\/pay(?:\/([^/]+))?$/, ({ fragment }, id) => paymentDoor(fragment, id)],
  [/^\/applications\/([^/]+)$/, ({ fragment }, id) => <ApplicationPage reference={id} screen={fragment} />],
  [/^\/applications\/([^/]+)\/status$/, (_, id) => <StatusPage reference={id} />],
  [/^\/applications\/([^/]+)\/payment$/, (_, id) => <PaymentPage reference={id} />],
  [/^\/applications\/([^/]+)\/payment\/receipt$/, (_, id) => <ReceiptPage reference={id} />],
];

/** With a token the link of the second mail; without, the page that asks for the registered address. */
function paymentDoor(token: string, reference: string): JSX.Element {
  return token ? (
    <PaymentLinkPage token={token} reference={reference} />
  ) : (
    <PaymentAccessPage reference={reference} />
  );
}

export function screenAt(place: Place): JSX.Element {
  for (const [pattern, screen] of ROUTES) {
    const match = pattern.exec(place.path);
    if (match) {
      return screen(place, decodeURIComponent(match[1] ?? ""));
    }
  }
  return <NotFound />;
}
