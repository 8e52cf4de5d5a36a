import { useCallback, useEffect, useState } from "react";
import { callApi, type Answer, type AnswerOf, type AskOf, type Called, type Name } from "../answers";

interface Held<Data> {
  question: string;
  called?: Called<Data>;
  /** The last good answer to this question, in memory only. */
  data?: Data;
}

/**
 * Asks one endpoint and follows the question; `undefined` asks nothing yet. Unlike other answers, those about licences are
 * never kept on the phone: they end with the page. While the page stands, a failed refresh leaves what was read.
 */
export function useOwnAnswer<N extends Name>(name: N, ask: AskOf<N> | undefined): Answer<AnswerOf<N>> {
  const question = ask ? JSON.stringify([name, ask]) : "";
  const [held, setHeld] = useState<Held<AnswerOf<N>>>({ question: "" });
  const [tries, setTries] = useState(0);
  const retry = useCallback(() => setTries((count) => count + 1), []);

  useEffect(() => {
    if (!ask) return undefined;
    let current = true;
    setHeld((before) => (before.question === question && before.data !== undefined ? before : { question }));
    void callApi(name, ask).then((called) => {
      if (current) setHeld((before) => settled(before, question, called));
    });
    return () => {
      current = false;
    };
    // The text stands for the whole question: a new object with the same parts asks nothing new.
  }, [question, tries]);

  if (!ask) return { state: "idle", retry };
  if (held.question !== question || !held.called) return { state: "loading", retry };
  if (held.data !== undefined) return { state: "ready", data: held.data, refreshing: false, retry };
  return held.called.ok ? { state: "loading", retry } : { state: "failed", failure: held.called.failure, retry };
}

function settled<Data>(before: Held<Data>, question: string, called: Called<Data>): Held<Data> {
  if (called.ok) return { question, called, data: called.data };
  const isDecided = called.failure.kind === "refused";
  const data = before.question === question && !isDecided ? before.data : undefined;
  return { question, called, ...(data === undefined ? {} : { data }) };
}
