import { get } from "./http";

/** The city, as the operator configured it. */
export interface Site {
  city: string;
  /** a demo: nothing here is real, and every page says so */
  rehearsal: boolean;
  deskPhone: string;
  deskMail: string;
  hours: string;
}

let site: Promise<Site> | undefined;

export function loadSite(): Promise<Site> {
  site ??= get<Site>("/api/site").catch((error: unknown) => {
    site = undefined;
    throw error;
  });
  return site;
}
