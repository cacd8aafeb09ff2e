/** An answer that is not a success: RFC 9457, with a Japanese sentence for the resident in `detail`. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly detail: string,
    readonly body: Record<string, unknown> = {},
  ) {
    super(detail);
  }
}

const FALLBACK = "うまく処理できませんでした。しばらくしてから、もう一度お試しください。";

export const OFFLINE = new Problem(
  0,
  "offline",
  "通信できませんでした。電波の状態をご確認のうえ、もう一度お試しください。入力した内容は失われていません。",
);

export async function problemOf(response: Response): Promise<Problem> {
  const body: Record<string, unknown> = await response.json().catch(() => ({}));
  const detail = typeof body.detail === "string" && body.detail ? body.detail : FALLBACK;
  return new Problem(response.status, String(body.type ?? ""), detail, body);
}

/** What to tell people about anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Problem ? error.detail : FALLBACK;
}

export function hasStatus(error: unknown, ...statuses: number[]): error is Problem {
  return error instanceof Problem && statuses.includes(error.status);
}
