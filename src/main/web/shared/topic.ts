import { useEffect, useState } from "preact/hooks";

let topic: string | undefined;
const listeners = new Set<(procedure: string | undefined) => void>();

function turnTo(procedure: string | undefined) {
  topic = procedure;
  listeners.forEach((listener) => listener(procedure));
}

/** Says that the screen is about this procedure, so that the foot of the page names the desk that knows about it. */
export function useTopic(procedure: string | undefined) {
  useEffect(() => {
    turnTo(procedure);
    return () => turnTo(undefined);
  }, [procedure]);
}

/** The procedure that the screen is about, if it is about one. */
export function useCurrentTopic(): string | undefined {
  const [current, setCurrent] = useState(topic);
  useEffect(() => {
    setCurrent(topic);
    listeners.add(setCurrent);
    return () => void listeners.delete(setCurrent);
  }, []);
  return current;
}
