import { call, get, post, put, type Answer } from "../shared/api/http";

/** The resident's REST API, as far as the form uses it. */
export interface Procedure {
  id: string;
  name: string;
  category: string;
  summary: string;
  signatureRequired: boolean;
  paymentRequired: boolean;
  fees: { label: string; amount?: number | null }[];
  duration: string;
  /** what must be at hand */
  prepare: { label: string; hint?: string | null }[];
  /** what must be known before applying */
  notes: string[];
  /** what happens after applying */
  after: string[];
}

export type Value = string | number | boolean | string[] | null;

export interface Option {
  value: string;
  label: string;
}

export interface Field {
  key: string;
  type: string;
  label: string;
  hint?: string | null;
  required: boolean;
  readOnly: boolean;
  value: Value;
  options?: Option[] | null;
  error?: string | null;
}

export interface FormPage {
  key: string;
  title: string;
  fields: Field[];
}

export type Next = "TERMS" | "FILL" | "SIGN" | "CONFIRM" | "DONE" | "LAPSED" | "ENDED";

export interface Draft {
  reference: string;
  procedure: string;
  procedureName?: string;
  state: string;
  next: Next;
  terms: { version: string; text: string };
  pages: FormPage[];
  signature: { required: boolean; verdict?: "VALID" | "REFUSED" | "UNKNOWN" | null; message?: string | null };
}

export interface SigningSession {
  /** null while the service of the phone's app is out of reach; then there is no code either */
  url: string | null;
  /** svg */
  qr: string | null;
  /** of the request in the open protocol, for a PC with a card reader */
  address: string;
  expiresAt: string;
  /** seconds */
  expiresIn: number;
}

/** What became of a signature. */
export interface SigningReceipt {
  result: "VALID" | "REFUSED" | "UNKNOWN";
  message: string;
  /** back to the form, once; only when accepted */
  returnUrl: string | null;
}

export interface Status {
  reference: string;
  /** what the number is called: 受付番号 once it is received */
  referenceLabel: string;
  state: string;
  label: string;
  /** its id */
  procedure: string;
  procedureName?: string;
  steps: { label: string; at: string | null }[];
  /** no envelope is being prepared yet */
  withdrawable: boolean;
  deadline: string | null;
  todo: string | null;
  /** the desk's question, request for correction or reason */
  message?: string | null;
}

export interface Payment {
  /** its id, for the desk to ask */
  procedure: string;
  amount: number;
  currency: string;
  lines: { label: string; amount: number }[];
  payBy: string;
  state: string;
  card?: { brand: string; last4: string } | null;
  /** what to know or do in this state, in the server's words */
  message?: string | null;
}

/** 領収書 */
export interface Receipt {
  number: string;
  /** 宛名 */
  payer: string;
  procedure: string;
  /** the name of the desk that answers for it */
  desk: string;
  amount: number;
  refunded: number;
  paidAt: string;
  lines: { label: string; amount: number }[];
  /** brand and last digits */
  card?: string | null;
}

const of = (reference: string) => `/api/applications/${encodeURIComponent(reference)}`;

export const procedures = () => get<Procedure[]>("/api/procedures");
export const procedure = (id: string) => get<Procedure>(`/api/procedures/${encodeURIComponent(id)}`);
export const begin = (procedure: string, email: string) => post<void>("/api/applications", { procedure, email });

/** Asks for a new link to the application; the answer is the same whatever the address. */
export const askCaseAccess = (reference: string, email: string) =>
  post<unknown>("/api/case-access", { ref: reference.trim(), email });

/** Uses a mail's link up; answers which application it opens. */
export const spendLink = (kind: LinkKind, token: string) =>
  post<{ reference: string }>(`/api/${kind}/${encodeURIComponent(token)}`);
export type LinkKind = "email-verifications" | "case-access" | "payment-access" | "signing-returns";

export const consent = (reference: string, termsVersion: string) =>
  post<unknown>(`${of(reference)}/consent`, { termsVersion });
export const draft = (reference: string) => call<Draft>(of(reference));
export const saveDraft = (reference: string, etag: string, values: Record<string, Value>): Promise<Answer<Draft>> =>
  call<Draft>(of(reference), { method: "PATCH", json: { values }, headers: { "If-Match": etag } });
export const signingSession = (reference: string) => post<SigningSession>(`${of(reference)}/signing-sessions`);
export const signedByApp = (state: string, code: string) =>
  post<SigningReceipt>("/api/digital-app-signatures", { state, code });
export const submit = (reference: string, etag: string, idempotencyKey: string) =>
  post<{ reference: string; state: string }>(
    `${of(reference)}/submission`,
    {},
    { "Idempotency-Key": idempotencyKey, "If-Match": etag },
  );

export const status = (reference: string) => get<Status>(`${of(reference)}/status`);
export const answer = (reference: string, message: string) => post<unknown>(`${of(reference)}/answers`, { message });
export const withdraw = (reference: string) => post<unknown>(`${of(reference)}/withdrawal`);

export const askPaymentAccess = (ref: string, email: string) => post<void>("/api/payment-access", { ref, email });
export const payment = (reference: string) => get<Payment>(`${of(reference)}/payment`);
export const registerCard = (reference: string) => post<{ url: string }>(`${of(reference)}/payment/card`);
export const pay = (reference: string) => post<{ state: string; redirect?: string | null }>(`${of(reference)}/payment`);
export const receipt = (reference: string) => get<Receipt>(`${of(reference)}/payment/receipt`);
export const receiptFile = (reference: string) => `${of(reference)}/payment/receipt/receipt.pdf`;
export const nameThePayer = (reference: string, payer: string) =>
  put<Receipt>(`${of(reference)}/payment/receipt`, { payer });
