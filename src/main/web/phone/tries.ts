import { get, post } from "../shared/api/http";
import { hasStatus, OFFLINE } from "../shared/api/problem";
import { unreported } from "./unreported";

/** Tries left of the cards that were read, as the server last said; what is unreported comes off. */
const left = new Map<string, number>();

/** Right PINs of which the server does not know yet, with the unreported tries that they ended; in this page only. */
const successes = new Map<string, { proof: string; tries: number }>();

/** The PIN did not open the card, or none is tried any more. */
export class WrongPin extends Error {
  constructor(readonly triesLeft: number) {
    super();
  }
}

const of = (card: string) => `/demo/api/cards/${encodeURIComponent(card)}`;

/** What the server has of a card; takes no try. */
export const read = <T extends { triesLeft: number }>(card: string) =>
  alone(async () => {
    const answer = await get<T>(of(card));
    left.set(card, answer.triesLeft);
    return answer;
  });

/**
 * Takes a try, as the card itself counts: before the outcome is known. Answers how many are left should it fail. If only
 * the server's answer got lost, the try counts twice, which is better than not at all.
 */
export const take = (card: string) =>
  alone(async () => {
    try {
      await tellAll();
      await tell(card, 1);
    } catch (problem) {
      if (problem !== OFFLINE) {
        throw problem;
      }
      if (leftNow(card) <= 0) {
        throw new WrongPin(0);
      }
      unreported.add(card);
    }
    return leftNow(card);
  });

/** The try that was taken last opened the card, as the proof shows: earlier ones do not count any more. */
export const succeeded = (card: string, proof: string) =>
  alone(async () => {
    successes.set(card, { proof, tries: unreported.tries(card) });
    unreported.forget(card);
  });

/** Tells the server what it does not know yet, in the order in which it happened. */
export const report = () => alone(tellAll);

async function tellAll(): Promise<void> {
  for (const [card, success] of successes) {
    await post(`${of(card)}/unlocks`, success);
    successes.delete(card);
  }
  for (const card of unreported.cards()) {
    await tell(card, unreported.tries(card)).catch(unlessLockedOrGone);
    unreported.forget(card);
  }
}

async function tell(card: string, count: number): Promise<void> {
  try {
    left.set(card, (await post<{ triesLeft: number }>(`${of(card)}/tries`, { count })).triesLeft);
  } catch (problem) {
    if (hasStatus(problem, 423)) {
      left.set(card, 0);
    }
    throw problem;
  }
}

function unlessLockedOrGone(problem: unknown): void {
  if (!hasStatus(problem, 404, 423)) {
    throw problem;
  }
}

function leftNow(card: string): number {
  return (left.get(card) ?? 0) - unreported.tries(card);
}

/** One after the other, in every window: no try is told twice. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request("tries", work) as Promise<T>;
}
