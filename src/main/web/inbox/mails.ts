import { get } from "../shared/api/http";

/** A mail as it reached the rehearsal's mail server. */
export interface Mail {
  id: string | number;
  /** M1 … M13 */
  kind: string | null;
  reference: string | null;
  to: string;
  subject: string;
  text: string;
  html: string;
  links: string[];
  receivedAt?: string;
}

export const mails = () => get<Mail[]>("/demo/api/mails");
