/** A date as it is typed; an empty era is none. */
export interface DateParts {
  era: string;
  year: string;
  month: string;
  day: string;
}

/** Year 1 of an era is `before + 1`. Era changes by the day are not policed: 昭和64年 and 平成元年 are both understood. */
export const ERAS = [
  { name: "西暦", before: 0 },
  { name: "令和", before: 2018 },
  { name: "平成", before: 1988 },
  { name: "昭和", before: 1925 },
  { name: "大正", before: 1911 },
  { name: "明治", before: 1867 },
];

export function partsOf(iso: string): DateParts {
  const [, year = "", month = "", day = ""] = /^(\d*)-(\d*)-(\d*)$/.exec(iso) ?? [];
  const plain = (number: string) => number.replace(/^0+(?=\d)/, "");
  return { era: "西暦", year: plain(year), month: plain(month), day: plain(day) };
}

/** The ISO date; what is no date goes to the server as it is, which says what is wrong. Empty when nothing is typed. */
export function toIso({ era, year, month, day }: DateParts): string {
  if (!year && !month && !day) {
    return "";
  }
  const before = ERAS.find(({ name }) => name === era)?.before ?? 0;
  const typed = digits(year === "元" ? "1" : year);
  const full = /^\d+$/.test(typed) ? String(Number(typed) + before).padStart(4, "0") : typed;
  return `${full}-${digits(month).padStart(2, "0")}-${digits(day).padStart(2, "0")}`;
}

function digits(typed: string): string {
  return typed.normalize("NFKC").trim();
}
