import { call } from "../shared/api/http";

/** The open signing protocol, as any phone app would speak it. */
interface SigningSession {
  /** base64 of the exact bytes to sign */
  document: string;
}

/** What is signed. Read from the signed bytes themselves, so that nothing else can be shown than what is signed. */
export interface Request {
  token: string;
  bytes: Uint8Array<ArrayBuffer>;
  city: string;
  procedure: string;
  date: string;
  fields: { label: string; value: string }[];
}

export interface Receipt {
  result: "VALID" | "REFUSED" | "UNKNOWN";
  reason: string;
  message: string;
  /** back to the form, once; only when accepted */
  returnUrl: string | null;
}

const of = (token: string) => `/api/signing-sessions/${encodeURIComponent(token)}`;

export async function load(token: string): Promise<Request> {
  const { body } = await call<SigningSession>(of(token));
  const bytes = fromBase64(body.document);
  const document = JSON.parse(new TextDecoder().decode(bytes));
  return {
    token,
    bytes,
    city: document.city,
    procedure: document.procedure.name,
    date: document.date,
    fields: document.fields,
  };
}

export async function send(token: string, cms: ArrayBuffer): Promise<Receipt> {
  const options = { method: "POST" as const, body: cms, headers: { "Content-Type": "application/pkcs7-signature" } };
  return (await call<Receipt>(`${of(token)}/signature`, options)).body;
}

/** The token of a link that was opened, pasted or read from a QR code; the token alone is fine, too. */
export function tokenOf(link: string): string {
  const text = link.trim();
  const end = text.slice(text.lastIndexOf("#") + 1);
  return /^[A-Za-z0-9_-]{20,}$/.test(end) ? end : "";
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) {
    bytes[i] = binary.charCodeAt(i);
  }
  return bytes;
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
