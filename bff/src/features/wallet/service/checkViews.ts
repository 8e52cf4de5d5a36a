import { formatInstant } from "@yanta/domain/calendar";
import type { Verification, VerificationState } from "@yanta/types";
import type { StoredCheck, StoredPresentation } from "../model/presentations";
import { askedFields } from "./errand";
import { typeOf } from "./views";

export type Checked = StoredPresentation & { check: StoredCheck };

/** Waiting ends when nobody answers, and a granted result when its minute is over. */
export function checkStateAt({ state, until }: StoredCheck, now: Date): VerificationState {
  return state !== "refused" && until < now ? "over" : state;
}

/** A check as its clerk sees it, without any value of the licence. */
export function checkView({ check, ...shown }: Checked, now: Date): Verification {
  const type = typeOf(shown);
  return {
    verificationId: check.verificationId,
    state: checkStateAt(check, now),
    licenceTypeCode: type.typeCode,
    typeName: type.name,
    asked: askedFields(type, check.asked),
    until: formatInstant(check.until),
  };
}
