import { get } from "./http";

/** The city, as the operator configured it. */
export interface Site {
  city: string;
  /** a demo: nothing here is real, and every page says so */
  rehearsal: boolean;
  deskName: string;
  deskPhone: string;
  deskMail: string;
  hours: string;
  /** those of procedures that have one of their own, by the id of the procedure */
  desks: Record<string, Desk>;
  /** from which all mails come */
  mailSender: string;
  /** where to install the app that signs, by the phone that it is for */
  signingApps: Record<string, string>;
}

/** Whom to ask. */
export interface Desk {
  name: string;
  phone: string;
  mail: string;
  hours: string;
}

/** The desk that answers questions about a procedure, or about everything else. */
export function deskOf(site: Site, procedure?: string): Desk {
  const own = procedure === undefined ? undefined : site.desks[procedure];
  return own ?? { name: site.deskName, phone: site.deskPhone, mail: site.deskMail, hours: site.hours };
}

let site: Promise<Site> | undefined;

export function loadSite(): Promise<Site> {
  site ??= get<Site>("/api/site").catch((error: unknown) => {
    site = undefined;
    throw error;
  });
  return site;
}
