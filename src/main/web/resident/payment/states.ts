/** What the page says about each state; a state that we do not know is said neutrally. */
interface Words {
  kind: "info" | "warning" | "error" | "success";
  text: string;
}

const WORDS: Record<string, Words> = {
  PROCESSING: { kind: "info", text: "お支払いを確認しています。この画面は自動で更新されます。" },
  UNKNOWN: {
    kind: "info",
    text: "お支払いの結果を確認しています。もう一度支払う必要はありません。この画面は自動で更新されます。",
  },
  FAILED: {
    kind: "error",
    text: "お支払いができませんでした。カード会社が承認しなかった可能性があります。別のカードを登録するか、もう一度お試しください。",
  },
  ACTION_REQUIRED: {
    kind: "warning",
    text: "カード会社の本人認証が終わっていません。もう一度「以上の内容で支払いを実行する」を押して、認証を済ませてください。",
  },
  PAID: {
    kind: "success",
    text: "お支払いが完了しました。原則として翌開庁日の8時30分に確認し、確認ができ次第、発送します。",
  },
  CLOSED: { kind: "warning", text: "お支払いの期限が過ぎたため、この画面からはお支払いいただけません。" },
  REFUNDED: { kind: "info", text: "お支払いいただいた金額は返金しました。" },
};

export function wordsFor(state: string): Words | undefined {
  return WORDS[state];
}

/** The resident may register a card or pay. */
export function isPayable(state: string): boolean {
  return !["PROCESSING", "UNKNOWN", "PAID", "CLOSED", "REFUNDED"].includes(state);
}

/** The provider has not decided yet: look again soon. */
export function isUnderWay(state: string): boolean {
  return state === "PROCESSING" || state === "UNKNOWN";
}
