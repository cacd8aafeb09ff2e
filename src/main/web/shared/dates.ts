const DAY = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "long",
  day: "numeric",
  weekday: "short",
});

const TIME = new Intl.DateTimeFormat("ja-JP", { timeZone: "Asia/Tokyo", hour: "numeric", minute: "2-digit" });

/** 2026年11月24日(火), in Japan's time; takes an instant or a plain date. */
export function day(value: string | Date): string {
  return DAY.format(instant(value));
}

/** 2026年11月24日(火) 8:30 */
export function dayAndTime(value: string | Date): string {
  const at = instant(value);
  return `${DAY.format(at)} ${TIME.format(at)}`;
}

/** A plain date is said as a day, an instant with its time. */
export function said(value: string): string {
  return isPlainDate(value) ? day(value) : dayAndTime(value);
}

function isPlainDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function instant(value: string | Date): Date {
  if (value instanceof Date) {
    return value;
  }
  return new Date(isPlainDate(value) ? `${value}T12:00:00+09:00` : value);
}
