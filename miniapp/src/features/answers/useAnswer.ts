import { useCallback, useEffect, useState } from "react";
import { create } from "zustand";
import { addressOf } from "./address";
import { callApi } from "./callApi";
import type { AnswerOf, AskOf, Name, PlainAsk } from "./contract";
import type { Failure } from "./failure";
import { keepAnswer, keptAnswer } from "./keptAnswers";

export type Answer<Data> =
  | { state: "idle" | "loading"; retry: () => void }
  | { state: "failed"; failure: Failure; retry: () => void }
  /** `refreshing`: a newer answer is on its way while this one stays readable. */
  | { state: "ready"; data: Data; refreshing: boolean; retry: () => void };

/** When the answers now on the screen were fetched, if they are kept ones. Milliseconds UTC. */
export const useKeptSince = create<{ savedAt?: number }>(() => ({}));

type Held<Data> =
  | { address: string; state: "loading" }
  | { address: string; state: "failed"; failure: Failure }
  | { address: string; state: "ready"; data: Data; refreshing: boolean };

/**
 * Asks one endpoint and follows the question. A kept answer shows at once and is replaced by the fresh one;
 * without a network it stays, and the page says how old it is. `undefined` asks nothing yet.
 */
export function useAnswer<N extends Name>(name: N, ask: AskOf<N> | undefined): Answer<AnswerOf<N>> {
  const address = ask ? addressOf(name, ask as PlainAsk) : "";
  const [held, setHeld] = useState<Held<AnswerOf<N>>>();
  const [tries, setTries] = useState(0);
  const retry = useCallback(() => setTries((count) => count + 1), []);

  useEffect(() => {
    if (!ask) return undefined;
    let current = true;
    const kept = keptAnswer(address);
    setHeld(
      kept
        ? { address, state: "ready", data: kept.data as AnswerOf<N>, refreshing: true }
        : { address, state: "loading" },
    );
    void callApi(name, ask).then((called) => {
      if (current) setHeld(settled(address, called, kept));
    });
    return () => {
      current = false;
    };
    // The address stands for the whole question: a new object with the same parts asks nothing new.
  }, [address, tries]);

  if (!ask) return { state: "idle", retry };
  if (!held || held.address !== address) return { state: "loading", retry };
  return { ...held, retry };
}

function settled<Data>(
  address: string,
  called: { ok: true; data: Data } | { ok: false; failure: Failure },
  kept: { data: unknown; savedAt: number } | undefined,
): Held<Data> {
  if (called.ok) {
    keepAnswer(address, called.data, Date.now());
    useKeptSince.setState({ savedAt: undefined });
    return { address, state: "ready", data: called.data, refreshing: false };
  }
  if (kept && called.failure.kind !== "refused") {
    useKeptSince.setState({ savedAt: kept.savedAt });
    return { address, state: "ready", data: kept.data as Data, refreshing: false };
  }
  return { address, state: "failed", failure: called.failure };
}
