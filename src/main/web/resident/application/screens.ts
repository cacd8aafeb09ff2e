import type { Draft } from "../api";

/** The screens of one application, in order; the fragment of the address names the current one. */
export interface Step {
  screen: string;
  name: string;
}

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
  const page = draft.pages.some(({ key }) => pageScreen(key) === asked);
  switch (draft.next) {
    case "TERMS":
      return "terms";
    case "DONE":
      return "done";
    case "FILL":
      return page ? asked : firstOpenPage(draft);
    case "SIGN":
      return page ? asked : "sign";
    case "CONFIRM":
      return page || (asked === "sign" && draft.signature.required) ? asked : "confirm";
  }
}

/** The first page on which something is missing or wrong. */
export function firstOpenPage(draft: Draft): string {
  const open = draft.pages.find((page) => page.fields.some((field) => field.error)) ?? draft.pages[0];
  return open ? pageScreen(open.key) : "terms";
}

/** The screen after a page: the next page, or what the server says comes next. */
export function screenAfter(draft: Draft, key: string): string {
  const index = draft.pages.findIndex((page) => page.key === key);
  const next = draft.pages[index + 1];
  return next ? pageScreen(next.key) : screenOf(draft, "");
}

export function screenBefore(draft: Draft, screen: string): string | undefined {
  const all = steps(draft).filter((step) => step.screen !== "terms");
  const index = all.findIndex((step) => step.screen === screen);
  return all[index - 1]?.screen;
}
