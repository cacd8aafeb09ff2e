const PREFIX = "unreported-tries:";

/**
 * Tries of PINs without a network, by card, until the server is told: all that this page keeps beyond a reload, neither
 * PIN nor key. Without such a record a reload would give new tries.
 */
export const unreported = {
  cards: () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length)),

  tries: (card: string) => Number(localStorage.getItem(PREFIX + card)),

  add: (card: string) => localStorage.setItem(PREFIX + card, String(unreported.tries(card) + 1)),

  forget: (card: string) => localStorage.removeItem(PREFIX + card),
};
