import { useRef, useState } from "react";
import { callApi, type Call } from "./callApi";
import type { AnswerOf, AskOf, Name, PlainAsk } from "./contract";
import type { Failure } from "./failure";
import { newKey } from "./newKey";

export interface Write<N extends Name> {
  busy: boolean;
  failure?: Failure;
  /** Resolves to the answer, or to nothing: then `failure` says why. A second tap while one is under way does nothing. */
  write: (ask: AskOf<N>) => Promise<{ data: AnswerOf<N> } | undefined>;
  clear: () => void;
}

/**
 * A change that a thumb may repeat: every try of the same content carries the same key, so that it happens once.
 *
 * @param call - who writes: the resident unless said.
 */
export function useWrite<N extends Name>(name: N, call: Call = callApi): Write<N> {
  const [state, setState] = useState<{ busy: boolean; failure?: Failure }>({ busy: false });
  const attempt = useRef({ busy: false, content: "", key: "" });

  const write = async (ask: AskOf<N>) => {
    const current = attempt.current;
    if (current.busy) return undefined;
    const { params, body } = ask as PlainAsk;
    const content = JSON.stringify([params, body]);
    if (current.content !== content) attempt.current = { busy: true, content, key: newKey() };
    else current.busy = true;
    setState({ busy: true });
    const called = await call(name, ask, attempt.current.key);
    attempt.current.busy = false;
    // An answer that decided ends the attempt; one that never came may still have happened.
    if (called.ok || called.failure.kind === "refused") attempt.current.content = "";
    setState(called.ok ? { busy: false } : { busy: false, failure: called.failure });
    return called.ok ? { data: called.data } : undefined;
  };

  return { ...state, write, clear: () => setState({ busy: false }) };
}
