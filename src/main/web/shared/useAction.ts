import { useCallback, useRef, useState } from "preact/hooks";

export interface Action {
  busy: boolean;
  error: unknown;
  /** true when the work succeeded; a second click while it is under way does nothing */
  run: (work: () => Promise<void>) => Promise<boolean>;
  clear: () => void;
}

/** Something that a button does over the network: once at a time, its failure kept for the screen to show. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const underWay = useRef(false);

  const run = useCallback(async (work: () => Promise<void>) => {
    if (underWay.current) {
      return false;
    }
    underWay.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }, []);

  return { busy, error, run, clear: useCallback(() => setError(undefined), []) };
}
