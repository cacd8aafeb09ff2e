import { useCallback, useEffect, useState } from "preact/hooks";

export interface Loaded<T> {
  value: T | undefined;
  error: unknown;
  reload: () => void;
  replace: (value: T) => void;
}

/** Loads when the screen opens and whenever `keys` change; a late answer to an older question is dropped. */
export function useLoaded<T>(load: () => Promise<T>, keys: unknown[]): Loaded<T> {
  const [value, setValue] = useState<T>();
  const [error, setError] = useState<unknown>();
  const [round, setRound] = useState(0);

  useEffect(() => {
    let current = true;
    load().then(
      (loaded) => {
        if (current) {
          setError(undefined);
          setValue(() => loaded);
        }
      },
      (problem: unknown) => current && setError(problem),
    );
    return () => {
      current = false;
    };
  }, [...keys, round]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  const replace = useCallback((next: T) => setValue(() => next), []);
  return { value, error, reload, replace };
}
