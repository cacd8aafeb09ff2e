import { get, post } from "../shared/api/http";
import { fromBase64, toBase64 } from "./protocol";

/** The card reader of the rehearsal: the key leaves the server only encrypted under the PIN. */
export interface Card {
  id: string;
  name: string;
  address: string;
  key: KeyKind;
  fault: string | null;
  pin: string;
  validTo: string;
  triesLeft: number;
  revoked: boolean;
}

export type KeyKind = "RSA-2048" | "P-384";

export interface OpenCard {
  certificate: Uint8Array<ArrayBuffer>;
  key: CryptoKey;
  digest: "SHA-256" | "SHA-384";
}

interface Sealed {
  key: KeyKind;
  certificate: string;
  salt: string;
  iv: string;
  iterations: number;
  sealed: string;
  proofBytes: number;
  triesLeft: number;
}

/** The PIN did not open the card. */
export class WrongPin extends Error {
  constructor(readonly triesLeft: number) {
    super();
  }
}

export const cards = () => get<Card[]>("/demo/api/cards");

/** Takes a try, as the card itself counts: before the outcome is known. Throws WrongPin. */
export async function open(id: string, pin: string): Promise<OpenCard> {
  const path = `/demo/api/cards/${encodeURIComponent(id)}`;
  const card = await post<Sealed>(`${path}/tries`);
  const plain = await unseal(card, pin);
  await post<void>(`${path}/unlocks`, { proof: toBase64(plain.slice(0, card.proofBytes)) });
  return {
    certificate: fromBase64(card.certificate),
    key: await crypto.subtle.importKey("pkcs8", plain.slice(card.proofBytes), algorithm(card.key), false, ["sign"]),
    digest: card.key === "P-384" ? "SHA-384" : "SHA-256",
  };
}

async function unseal(card: Sealed, pin: string): Promise<Uint8Array<ArrayBuffer>> {
  const secret = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(card.salt), iterations: card.iterations },
    secret,
    { name: "AES-GCM", length: 256 },
    false,
    ["decrypt"],
  );
  try {
    const iv = fromBase64(card.iv);
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, fromBase64(card.sealed)));
  } catch {
    throw new WrongPin(card.triesLeft);
  }
}

function algorithm(key: KeyKind): RsaHashedImportParams | EcKeyImportParams {
  return key === "P-384" ? { name: "ECDSA", namedCurve: "P-384" } : { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
}
