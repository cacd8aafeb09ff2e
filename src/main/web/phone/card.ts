import { get } from "../shared/api/http";
import { fromBase64, toBase64 } from "./protocol";
import { read, report, succeeded, take, WrongPin } from "./tries";

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

/** A card as the page holds it: of no use without the PIN. Never stored. */
export interface SealedCard {
  id: string;
  key: KeyKind;
  certificate: string;
  salt: string;
  iv: string;
  iterations: number;
  sealed: string;
  proofBytes: number;
  triesLeft: number;
}

/** The cards as they are now, tries made without a network included. */
export async function cards(): Promise<Card[]> {
  await report();
  return get<Card[]>("/demo/api/cards");
}

export const sealed = (id: string) => read<SealedCard>(id);

/** Opens a card that is in the page, with or without a network. Throws WrongPin. */
export async function open(card: SealedCard, pin: string): Promise<OpenCard> {
  const triesLeft = await take(card.id);
  const plain = await unseal(card, pin);
  if (!plain) {
    throw new WrongPin(triesLeft);
  }
  await succeeded(card.id, toBase64(plain.slice(0, card.proofBytes)));
  return {
    certificate: fromBase64(card.certificate),
    key: await crypto.subtle.importKey("pkcs8", plain.slice(card.proofBytes), algorithm(card.key), false, ["sign"]),
    digest: card.key === "P-384" ? "SHA-384" : "SHA-256",
  };
}

async function unseal(card: SealedCard, pin: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
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
    return undefined;
  }
}

function algorithm(key: KeyKind): RsaHashedImportParams | EcKeyImportParams {
  return key === "P-384" ? { name: "ECDSA", namedCurve: "P-384" } : { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
}
