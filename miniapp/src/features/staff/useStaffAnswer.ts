import { useCallback, useEffect, useState } from "react";
import type { Answer, AnswerOf, AskOf, Called, Name } from "../answers";
import { callAsStaff } from "./callAsStaff";

type Held<Data> = { question: string; called?: Called<Data> };

/**
 * Asks one endpoint as whoever works at this desk and follows the question; `undefined` asks nothing yet. Nothing of it is
 * kept on the device: the answers name people.
 */
export function useStaffAnswer<N extends Name>(name: N, ask: AskOf<N> | undefined): Answer<AnswerOf<N>> {
  const question = ask ? JSON.stringify([name, ask]) : "";
  const [held, setHeld] = useState<Held<AnswerOf<N>>>({ question: "" });
  const [tries, setTries] = useState(0);
  const retry = useCallback(() => setTries((count) => count + 1), []);

  useEffect(() => {
    if (!ask) return undefined;
    let current = true;
    setHeld((before) => (before.question === question && before.called?.ok ? before : { question }));
    void callAsStaff(name, ask).then((called) => {
      if (current) setHeld({ question, called });
    });
    return () => {
      current = false;
    };
    // The text stands for the whole question: a new object with the same parts asks nothing new.
  }, [question, tries]);

  if (!ask) return { state: "idle", retry };
  const called = held.question === question ? held.called : undefined;
  if (!called) return { state: "loading", retry };
  if (!called.ok) return { state: "failed", failure: called.failure, retry };
  return { state: "ready", data: called.data, refreshing: false, retry };
}
