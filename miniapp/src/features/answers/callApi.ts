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

export type Called<Data> = { ok: true; data: Data } | { ok: false; failure: Failure };

/**
 * Calls one endpoint of the contract, as whoever is signed in on this phone. A session that the API no longer takes is
 * forgotten, so that the page asks to sign in again.
 *
 * @param key - `Idempotency-Key` of a write that a thumb may repeat: the same for every try of one form.
 */
export async function callApi<N extends Name>(name: N, ask: AskOf<N>, key?: string): Promise<Called<AnswerOf<N>>> {
  const plain = ask as PlainAsk;
  const { token } = useCredential.getState();
  const answer = await send({
    method: routes[name].method,
    path: addressOf(name, plain),
    body: plain.body,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(key ? { "Idempotency-Key": key } : {}),
    },
    timeoutMs: TIMEOUT_MS,
  });
  const whole = wholeOf(answer);
  if (whole) return { ok: true, data: whole.body as AnswerOf<N> };
  const isTorn = answer.arrived && answer.status < 300;
  const failure = failureOf(isTorn ? { arrived: false, timedOut: false } : answer);
  const isStillTheSame = useCredential.getState().token === token;
  if (failure.code === "not-signed-in" && isStillTheSame) dropCredential();
  return { ok: false, failure };
}
