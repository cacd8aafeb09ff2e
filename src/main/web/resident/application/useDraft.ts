import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "../../shared/api/http";
import { hasStatus } from "../../shared/api/problem";
import { draft as load, saveDraft, submit as submitDraft, type Draft, type Value } from "../api";

export interface DraftStore {
  draft: Draft | undefined;
  /** why the draft could not be loaded */
  error: unknown;
  /** saves values under the version that this browser saw last; one call after the other */
  save: (values: Record<string, Value>) => Promise<Draft>;
  /** the draft after every save that is under way */
  settled: () => Promise<Draft | undefined>;
  /** submits what this browser saw last */
  submit: (idempotencyKey: string) => Promise<void>;
  /** why the last submission was refused, until something is saved or submitted again */
  refusal: unknown;
  reload: () => Promise<void>;
}

/** The draft as the server evaluated it, with the version (ETag) that the next change must name. */
export function useDraft(reference: string): DraftStore {
  const [answer, setAnswer] = useState<Answer<Draft>>();
  const [error, setError] = useState<unknown>();
  const [refusal, setRefusal] = useState<unknown>();
  const etag = useRef("");
  const latest = useRef<Draft | undefined>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const take = useCallback((next: Answer<Draft>) => {
    etag.current = next.etag ?? "";
    latest.current = next.body;
    setAnswer(next);
    setError(undefined);
    return next.body;
  }, []);

  const reload = useCallback(() => load(reference).then((next) => void take(next), setError), [reference, take]);

  useEffect(() => {
    void reload();
  }, [reload]);

  const save = useCallback(
    (values: Record<string, Value>) => {
      const saved = queue.current.then(async () => {
        setRefusal(undefined);
        try {
          return take(await saveDraft(reference, etag.current, values));
        } catch (problem) {
          if (hasStatus(problem, 412)) {
            await reload();
          }
          throw problem;
        }
      });
      queue.current = saved.catch(() => undefined);
      return saved;
    },
    [reference, take, reload],
  );

  const settled = useCallback(() => queue.current.then(() => latest.current), []);

  const submit = useCallback(
    async (idempotencyKey: string) => {
      setRefusal(undefined);
      try {
        await submitDraft(reference, etag.current, idempotencyKey);
      } catch (problem) {
        setRefusal(problem);
        throw problem;
      }
    },
    [reference],
  );

  return { draft: answer?.body, error, save, settled, submit, refusal, reload };
}
