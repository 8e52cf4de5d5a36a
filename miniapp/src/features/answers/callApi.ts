import { routes } from "@yanta/types/paths";
import { send, type HttpAnswer } from "../../platform/http";
import { addressOf } from "./address";
import type { AnswerOf, AskOf, Name, PlainAsk } from "./contract";
import { dropCredential, useCredential } from "./credential";
import { failureOf, type Failure } from "./failure";

/** Nobody waits longer: after it the page offers a way out. */
const TIMEOUT_MS = 10_000;
const NO_CONTENT = 204;

/** A connection that breaks in the middle leaves a good status and no content: then nothing has arrived. */
function wholeOf(answer: HttpAnswer): { body: unknown } | undefined {
  if (!answer.arrived || answer.status >= 300) return undefined;
  const { status, body } = answer;
  return status === NO_CONTENT || (typeof body === "object" && body !== null) ? { body } : undefined;
}

/** Whose call it is: what it shows the API, and who is told when the API does not take it. */
export interface Caller {
  token: () => string | undefined;
  headers?: Record<string, string>;
  /** The API has refused a call that showed `token`. */
  refused: (code: string, token: string | undefined) => void;
}

/** The resident who is signed in on this phone. A session that the API no longer takes is forgotten. */
const resident: Caller = {
  token: () => useCredential.getState().token,
  refused: (code, token) => {
    const isStillTheSame = useCredential.getState().token === token;
    if (code === "not-signed-in" && isStillTheSame) dropCredential();
  },
};

export type Called<Data> = { ok: true; data: Data } | { ok: false; failure: Failure };

/** One way of calling: the resident's, or that of whoever works at a desk. */
export type Call = <N extends Name>(name: N, ask: AskOf<N>, key?: string) => Promise<Called<AnswerOf<N>>>;

/**
 * Calls one endpoint of the contract.
 *
 * @param key - `Idempotency-Key` of a write that a thumb may repeat: the same for every try of one form.
 * @param caller - whoever is signed in on this phone unless said; a session that has ended makes its page ask again.
 */
export async function callApi<N extends Name>(
  name: N,
  ask: AskOf<N>,
  key?: string,
  caller: Caller = resident,
): Promise<Called<AnswerOf<N>>> {
  const plain = ask as PlainAsk;
  const token = caller.token();
  const answer = await send({
    method: routes[name].method,
    path: addressOf(name, plain),
    body: plain.body,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(key ? { "Idempotency-Key": key } : {}),
      ...caller.headers,
    },
    timeoutMs: TIMEOUT_MS,
  });
  const whole = wholeOf(answer);
  if (whole) return { ok: true, data: whole.body as AnswerOf<N> };
  const isTorn = answer.arrived && answer.status < 300;
  const failure = failureOf(isTorn ? { arrived: false, timedOut: false } : answer);
  if (failure.code) caller.refused(failure.code, token);
  return { ok: false, failure };
}
