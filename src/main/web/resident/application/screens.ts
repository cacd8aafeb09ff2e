import type { Draft } from "../api";
import { missing } from "./missing";

/** The screens of one application, in order; the fragment of the address names the current one. */
export interface Step {
  screen: string;
  name: string;
}

/** Fragment for the first page, for links that do not know the form. */
export const FIRST_PAGE = "pages";

export function steps(draft: Draft): Step[] {
  return [
    { screen: "terms", name: "利用規約" },
    ...draft.pages.map((page) => ({ screen: pageScreen(page.key), name: page.title })),
    ...(draft.signature.required ? [{ screen: "sign", name: "電子署名" }] : []),
    { screen: "confirm", name: "内容の確認" },
    { screen: "done", name: "申請完了" },
  ];
}

export function pageScreen(key: string): string {
  return `page-${key}`;
}

/** The asked screen where the application's progress allows it, else the one where the work goes on. */
export function screenOf(draft: Draft, asked: string): string {
  if (draft.next === "TERMS") {
    return "terms";
  }
  if (draft.next === "DONE") {
    return "done";
  }
  if (draft.pages.some(({ key }) => pageScreen(key) === asked)) {
    return asked;
  }
  if (asked === FIRST_PAGE && draft.pages[0]) {
    return pageScreen(draft.pages[0].key);
  }
  return draft.next === "FILL" ? firstOpenPage(draft) : draft.next === "SIGN" ? "sign" : "confirm";
}

/** The first page on which something is missing or wrong. */
function firstOpenPage(draft: Draft): string {
  const open = draft.pages.find((page) => page.fields.some((field) => field.error || missing(field, field.value)));
  return pageScreen((open ?? draft.pages[0])?.key ?? "");
}

/** The screen after a page: the next page, or where the server says the work goes on. */
export function screenAfter(draft: Draft, key: string): string {
  const index = draft.pages.findIndex((page) => page.key === key);
  const next = draft.pages[index + 1];
  return next ? pageScreen(next.key) : screenOf(draft, "");
}

/** The page before a page; the terms were agreed to once and for all. */
export function pageBefore(draft: Draft, key: string): string | undefined {
  const index = draft.pages.findIndex((page) => page.key === key);
  const before = draft.pages[index - 1];
  return before && pageScreen(before.key);
}
