import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  ExponentialBackoff,
  circuitBreaker,
  handleAll,
  handleType,
  retry,
  wrap,
  CircuitState,
} from "cockatiel";
import { Pool } from "undici";
import type { Metrics } from "../../platform/metrics";
import { signedHeaders, type Credentials } from "./signing";
import { Envelope, OK, RETRYABLE_CODES } from "./wire";

/** Pages of 500 rows took up to ten seconds on platforms of this kind. */
const TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 3_000;
const CONNECTIONS = 4;
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

export type FailureKind =
  | "timeout"
  | "network"
  | "throttled"
  | "unavailable"
  | "malformed"
  | "refused"
  | "tokenExpired";

/** The province did not give what was asked. `retryable` says whether the same call may succeed later. */
export class ProvinceError extends Error {
  override readonly name = "ProvinceError";
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
  }
  get retryable(): boolean {
    return this.kind !== "refused" && this.kind !== "tokenExpired";
  }
}

export interface Transport {
  /** Sends one signed call and gives the envelope's `data`. Retries what may be retried. */
  call(path: string, body: unknown, options: { name: string; token?: string; signal?: AbortSignal }): Promise<unknown>;
  state(): "closed" | "open" | "halfOpen";
  close(): Promise<void>;
}

interface TransportOptions {
  baseUrl: string;
  credentials: Credentials;
  metrics: Metrics;
}

/** Pool, signature, timeout, retry with jitter and circuit breaker. Every call of the exchange is a read, so all may be repeated. */
export function createTransport({ baseUrl, credentials, metrics }: TransportOptions): Transport {
  const sender = createSender(baseUrl, credentials);
  const retries = retry(
    handleType(ProvinceError, (error) => error.retryable),
    { maxAttempts: 3, backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 3_000 }) },
  );
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: 5_000, breaker: new ConsecutiveBreaker(8) });
  const policy = wrap(retries, breaker);
  const count = (call: string, outcome: string) => metrics.gatewayCalls.inc({ system: "province", call, outcome });
  return {
    call: async (path, body, options) => {
      try {
        const data = await policy.execute(() => sender.send(path, body, options), options.signal);
        count(options.name, "ok");
        return data;
      } catch (error) {
        const failure = asProvinceError(error);
        count(options.name, failure.kind);
        throw failure;
      }
    },
    state: () => BREAKER_STATES.get(breaker.state) ?? "open",
    close: () => sender.close(),
  };
}

const BREAKER_STATES: ReadonlyMap<CircuitState, "closed" | "halfOpen"> = new Map([
  [CircuitState.Closed, "closed"],
  [CircuitState.HalfOpen, "halfOpen"],
]);

/** One signed call over the pool, without second tries. */
function createSender(baseUrl: string, credentials: Credentials): { send: Transport["call"]; close(): Promise<void> } {
  const { origin, pathname } = new URL(baseUrl);
  const basePath = pathname.replace(/\/+$/, "");
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  });
  const exchange = async (path: string, text: string, { token, signal }: { token?: string; signal?: AbortSignal }) => {
    const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const headers = { "Content-Type": "application/json", ...signedHeaders(credentials, path, text), ...authorization };
    const abort = signal === undefined ? {} : { signal };
    const response = await pool.request({ method: "POST", path, body: text, headers, ...abort });
    return { status: response.statusCode, answer: await response.body.text() };
  };
  return {
    send: async (path, body, options) => {
      const { status, answer } = await exchange(`${basePath}${path}`, JSON.stringify(body), options).catch(
        (error: unknown) => {
          throw networkFailure(error);
        },
      );
      return dataOf(status, answer);
    },
    close: () => pool.destroy(),
  };
}

function dataOf(status: number, answer: string): unknown {
  if (status === 429) throw new ProvinceError("throttled", "HTTP 429");
  if (status >= 500) throw new ProvinceError("unavailable", `HTTP ${status}`);
  if (status !== 200) throw new ProvinceError("refused", `HTTP ${status}`);
  if (answer.length > MAX_ANSWER_BYTES) throw new ProvinceError("malformed", "the answer is too long");
  const envelope = Envelope.safeParse(parseJson(answer));
  if (!envelope.success) throw new ProvinceError("malformed", "the answer is not an envelope");
  const { code, msg, data } = envelope.data;
  if (code === OK) return data;
  if (code === "40102") throw new ProvinceError("tokenExpired", msg);
  if (code === "42900") throw new ProvinceError("throttled", msg);
  if (RETRYABLE_CODES.has(code)) throw new ProvinceError("unavailable", `${code} ${msg}`);
  throw new ProvinceError("refused", `${code} ${msg}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProvinceError("malformed", "the answer is no JSON");
  }
}

function networkFailure(error: unknown): ProvinceError {
  const message = error instanceof Error ? error.message : String(error);
  const isTimeout = error instanceof Error && /timeout/i.test(error.name);
  return new ProvinceError(isTimeout ? "timeout" : "network", message);
}

function asProvinceError(error: unknown): ProvinceError {
  if (error instanceof ProvinceError) return error;
  if (error instanceof BrokenCircuitError) return new ProvinceError("unavailable", "circuit open");
  return networkFailure(error);
}
