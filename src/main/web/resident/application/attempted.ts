import type { Draft, FormPage } from "../api";

const seen = new Set<string>();
const id = (draft: Draft, key: string) => `${draft.reference} ${key}`;

/** Pages that the resident has tried to leave: only there is a missing answer a mistake. Lost with the tab, on purpose. */
export const attempted = {
  has: (draft: Draft, page: FormPage) => seen.has(id(draft, page.key)),
  add: (draft: Draft, key: string) => seen.add(id(draft, key)),
};
