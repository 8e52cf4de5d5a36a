import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  retry,
  wrap,
} from "cockatiel";
import { Pool } from "undici";
import type { Metrics } from "../../platform/metrics";
import { WechatError, type WechatFailure } from "./wechatError";
import { CODES, Envelope, supportIdOf } from "./wire";

const TIMEOUT_MS = 6_000;
const CONNECT_TIMEOUT_MS = 2_000;
const CONNECTIONS = 8;
/** What WeChat asks of those who hear `-1`; the jitter keeps many from coming back together. */
const RETRY_MS = [200, 400, 800];
const jittered = (ms: number): number => ms * (0.75 + Math.random() / 2);

export interface WechatCall {
  method: "GET" | "POST";
  /** As in the documents, from `/sns/…` or `/cgi-bin/…`. */
  path: string;
  query: Readonly<Record<string, string>>;
  body?: unknown;
  /** Name in the metrics. */
  name: string;
  /** Sent no second time by itself: done twice it would reach a person twice. */
  once?: boolean;
}

export interface Transport {
  /** @throws WechatError */
  call(call: WechatCall): Promise<Envelope>;
  close(): Promise<void>;
}

/** Failures that say that WeChat itself is in trouble; a resident's stale code says nothing about it. */
const OUTAGES: ReadonlySet<WechatFailure> = new Set<WechatFailure>(["timeout", "network", "unavailable", "malformed"]);

/** Pool, timeout, retry and circuit breaker towards one host. Addresses carry secrets and codes and are never told to anyone. */
export function createTransport({ baseUrl, metrics }: { baseUrl: string; metrics: Metrics }): Transport {
  const { origin, pathname } = new URL(baseUrl);
  const basePath = pathname.replace(/\/+$/, "");
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  });
  const retries = retry(
    handleWhen((error) => error instanceof WechatError && error.retryable),
    {
      maxAttempts: RETRY_MS.length,
      backoff: new DelegateBackoff(({ attempt }) => jittered(RETRY_MS[attempt - 1] ?? 800)),
    },
  );
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof WechatError && OUTAGES.has(error.kind)),
    { halfOpenAfter: 5_000, breaker: new ConsecutiveBreaker(10) },
  );
  const policy = wrap(retries, breaker);
  const send = async ({ method, path, query, body }: WechatCall): Promise<Envelope> => {
    const answer = await pool
      .request({
        method,
        path: `${basePath}${path}?${new URLSearchParams(query).toString()}`,
        ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
      })
      .then(async ({ statusCode, body: stream }) => ({ statusCode, text: await stream.text() }))
      .catch((error: unknown) => {
        throw networkFailure(error);
      });
    return read(answer.statusCode, answer.text);
  };
  return {
    call: async (call) => {
      const count = (outcome: string) => metrics.gatewayCalls.inc({ system: "wechat", call: call.name, outcome });
      try {
        const answer = await (call.once === true ? breaker : policy).execute(() => send(call));
        count("ok");
        return answer;
      } catch (error) {
        const failure = asWechatError(error);
        count(failure.kind);
        throw failure;
      }
    },
    close: () => pool.destroy(),
  };
}

function read(status: number, text: string): Envelope {
  if (status === 429) throw new WechatError("throttled", "HTTP 429");
  if (status >= 500) throw new WechatError("unavailable", `HTTP ${status}`);
  if (status !== 200) throw new WechatError("refused", `HTTP ${status}`);
  const answer = Envelope.safeParse(parseJson(text));
  if (!answer.success) throw new WechatError("malformed", "the answer is no object");
  const { errcode = CODES.ok, errmsg } = answer.data;
  if (errcode === CODES.ok) return answer.data;
  throw new WechatError(kindOf(errcode), `errcode ${errcode}, rid ${supportIdOf(errmsg)}`, errcode);
}

function kindOf(errcode: number): WechatFailure {
  const isOneOf = (codes: readonly number[]) => codes.includes(errcode);
  if (errcode === CODES.busy) return "busy";
  if (errcode === CODES.highRisk) return "highRisk";
  if (isOneOf(CODES.tokenRefused)) return "tokenRefused";
  if (isOneOf(CODES.codeInvalid)) return "codeInvalid";
  return isOneOf(CODES.throttled) ? "throttled" : "refused";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WechatError("malformed", "the answer is no JSON");
  }
}

/** Failures before the first byte went out. */
const UNSENT_CODES: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The driver's own message could name the address: only its kind is kept. */
function networkFailure(error: unknown): WechatError {
  const name = error instanceof Error ? error.name : "unknown";
  const isUnsent = error instanceof Error && "code" in error && UNSENT_CODES.has(error.code);
  return new WechatError(/timeout/i.test(name) ? "timeout" : "network", name, undefined, isUnsent);
}

function asWechatError(error: unknown): WechatError {
  if (error instanceof WechatError) return error;
  if (!(error instanceof BrokenCircuitError)) return networkFailure(error);
  return new WechatError("unavailable", "circuit open", undefined, true);
}
