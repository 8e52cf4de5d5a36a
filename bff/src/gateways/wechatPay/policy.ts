import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  retry,
  wrap,
} from "cockatiel";
import type { Metrics } from "../../platform/metrics";
import { PayError } from "./payError";

/** Quick repeats only: somebody waits, and the sweep asks again anyway. The jitter keeps many from coming back together. */
const RETRY_MS = [150, 450];
const jittered = (ms: number): number => ms * (0.75 + Math.random() / 2);

const isUnanswered = (error: unknown): boolean => error instanceof PayError && error.mayBeDone;

/** Retries what may have failed on the way, counts every outcome, and gives a host in trouble a rest. */
export function carefully(metrics: Metrics) {
  const retries = retry(handleWhen(isUnanswered), {
    maxAttempts: RETRY_MS.length,
    backoff: new DelegateBackoff(({ attempt }) => jittered(RETRY_MS[attempt - 1] ?? 450)),
  });
  const breaker = circuitBreaker(handleWhen(isUnanswered), {
    halfOpenAfter: 5_000,
    breaker: new ConsecutiveBreaker(20),
  });
  const policy = wrap(retries, breaker);
  return async <Answer>(name: string, make: () => Promise<Answer>): Promise<Answer> => {
    const count = (outcome: string) => metrics.gatewayCalls.inc({ system: "wechat-pay", call: name, outcome });
    try {
      const answer = await policy.execute(make);
      count("ok");
      return answer;
    } catch (error) {
      const failure = asPayError(error);
      count(failure.kind);
      throw failure;
    }
  };
}

function asPayError(error: unknown): PayError {
  if (error instanceof PayError) return error;
  if (error instanceof BrokenCircuitError) return new PayError("unsent", "circuit open");
  return new PayError("unknown", error instanceof Error ? error.name : "unknown");
}
