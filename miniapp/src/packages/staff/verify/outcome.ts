import type { LicenceState, ShownField, Verification } from "@yanta/types";
import type { Called, Failure } from "../../../features/answers";

/** What a clerk is told about a licence. It is in memory for a minute. */
export interface ToldLicence {
  typeName: string;
  state: LicenceState;
  stateText: string;
  fields: readonly ShownField[];
  /** Labels of what was asked and not given. */
  withheld: readonly string[];
  /** Instant. */
  checkedAt: string;
  /** The province could not be asked: the state is that of `checkedAt`. */
  stale: boolean;
  /** Of a grant: how often it can still be used. */
  usesLeft?: number;
}

/** How far a check has come. `wiped`: the minute is over and nothing is left of what was shown. */
export type Outcome =
  | { step: "none" | "asking" | "refused" | "over" | "wiped" }
  | { step: "waiting"; asked: Verification; failure?: Failure }
  | { step: "told"; told: ToldLicence }
  | { step: "failed"; failure: Failure };

export const NOTHING: Outcome = { step: "none" };

/** The step that an answer about a check has reached. */
export function outcomeOf(check: Verification): Outcome {
  const { state, result, typeName } = check;
  if (state === "waiting") return { step: "waiting", asked: check };
  if (state === "refused") return { step: "refused" };
  if (state === "over" || !result) return { step: "over" };
  const { licenceState, licenceStateText, ...told } = result;
  return { step: "told", told: { ...told, typeName, state: licenceState, stateText: licenceStateText } };
}

/**
 * What follows from one more look at a check that waits. Without an answer it goes on waiting: the holder may have
 * consented already, and the code cannot be scanned again.
 */
export function afterLook(before: Outcome, called: Called<Verification>): Outcome {
  if (before.step !== "waiting") return before;
  if (!called.ok) {
    const { failure } = called;
    return failure.kind === "refused" ? { step: "failed", failure } : { ...before, failure };
  }
  const next = outcomeOf(called.data);
  return next.step === "waiting" && !before.failure ? before : next;
}
