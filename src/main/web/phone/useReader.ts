import { useEffect, useState } from "preact/hooks";
import { useLoaded } from "../shared/useLoaded";
import { cards, sealed, type Card, type SealedCard } from "./card";

export interface Reader {
  cards: Card[] | undefined;
  chosen: string | undefined;
  choose: (id: string) => void;
  /** the chosen card, once it is in the page: from then on it can be used without a network */
  card: SealedCard | undefined;
  error: unknown;
  reload: () => void;
}

/** The card reader: begins with the page, not with the PIN, so that the network may go while somebody reads. */
export function useReader(): Reader {
  const list = useLoaded(cards, []);
  const [chosen, choose] = useState<string>();
  const read = useLoaded(async () => chosen && sealed(chosen), [chosen]);
  const card = read.value && read.value.id === chosen ? read.value : undefined;

  function reload() {
    list.reload();
    if (!card) {
      read.reload();
    }
  }

  useEffect(() => choose((now) => now ?? list.value?.find(({ triesLeft }) => triesLeft > 0)?.id), [list.value]);

  useEffect(() => {
    addEventListener("online", reload);
    addEventListener("offline", reload);
    return () => {
      removeEventListener("online", reload);
      removeEventListener("offline", reload);
    };
  }, [card]);

  return { cards: list.value, chosen, choose, card, error: read.error ?? list.error, reload };
}
