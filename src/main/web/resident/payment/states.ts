type Kind = "info" | "warning" | "error" | "success";

const KINDS: Record<string, Kind> = {
  CARD_REFUSED: "error",
  FAILED: "error",
  ACTION_REQUIRED: "warning",
  PAID: "success",
};

/** How loudly the state's message is said. */
export function kindOf(state: string): Kind {
  return KINDS[state] ?? "info";
}

const PAYABLE = new Set(["REQUESTED", "CARD_REFUSED", "CARD_REGISTERED", "ACTION_REQUIRED", "FAILED"]);

/** The resident may register a card or pay. */
export function isPayable(state: string): boolean {
  return PAYABLE.has(state);
}

/** The provider has not decided yet: look again soon. */
export function isUnderWay(state: string): boolean {
  return state === "PROCESSING" || state === "UNKNOWN";
}
