import type { Draft } from "../api";

const seen = new Set<string>();
const id = (draft: Draft, key: string) => `${draft.reference} ${key}`;

/** Pages that the resident has tried to leave: only there is a missing answer a mistake. Lost with the tab, on purpose. */
export const attempted = {
  has: (draft: Draft, key: string) => seen.has(id(draft, key)),
  add: (draft: Draft, key: string) => seen.add(id(draft, key)),
};
