import { timingSafeEqual } from "node:crypto";
import type { CaseDetail } from "@yanta/types";
import { actorKey, type Actor, type Caller, type Staff } from "../../../platform/actor";
import { attemptModel, forgetAttempts, takeAttempt } from "../../../platform/attempts";
import { Problem } from "../../../platform/http/problem";
import type { StoredCase } from "../model";
import type { CaseParts } from "../parts";
import { detailOf } from "../rules/views";
import { caseByNumber, casesAsOf, filesOf, judge } from "./readCases";
import { residentsOf } from "./residentsOf";
import { tailIndexOf } from "./seal";

const HOUR_MS = 3_600_000;
const HOUR_SECONDS = 3_600;
/** Wrong tails for one number in an hour: of ten thousand tails, nobody gets far. */
const TRIES_A_NUMBER = { most: 5, windowMs: HOUR_MS, from: "first" } as const;
/** Wrong look-ups of one person or address in an hour: a family's typing slips pass, trying out numbers does not. */
const TRIES_A_CALLER = { most: 20, windowMs: HOUR_MS, from: "first" } as const;

interface Asked {
  projectNo: string;
  idTail: string;
}

interface Asking {
  actor: Actor;
  caller: Pick<Caller, "addressHash">;
  now: Date;
}

/**
 * A case for whoever knows its number and the tail of the applicant's number. A wrong number and a wrong tail do the same
 * work and get the same answer, so that neither can be tried out. A try is taken before the work: any number at once get no
 * more than are allowed.
 *
 * @throws Problem case-not-found, lookup-limited, temporarily-unavailable
 */
export async function lookUpCase(parts: CaseParts, asked: Asked, { actor, caller, now }: Asking): Promise<CaseDetail> {
  const { connection, crypto } = parts;
  const asOf = await casesAsOf(connection);
  const who = actor.kind === "anyone" ? caller.addressHash : actorKey(actor);
  const callerKey = `case-caller:${await crypto.blindIndex({ collection: "cases", field: "caller" }, who)}`;
  const numberKey = `case-number:${await crypto.blindIndex({ collection: "cases", field: "lookUp" }, asked.projectNo)}`;
  const mayTry =
    (await takeAttempt(connection, callerKey, TRIES_A_CALLER, now)) &&
    (await takeAttempt(connection, numberKey, TRIES_A_NUMBER, now));
  if (!mayTry) throw new Problem("lookup-limited", { retryAfterSeconds: HOUR_SECONDS });
  const stored = await caseByNumber(connection, asked.projectNo);
  const tailIndex = await tailIndexOf(crypto, asked.projectNo, asked.idTail);
  const isRight = stored !== null && stored.tailIndexes.some((one) => isSame(one, tailIndex));
  if (!isRight) throw new Problem("case-not-found");
  // What was right is held against nobody.
  await forgetAttempts(connection, numberKey);
  await attemptModel(connection).updateOne({ _id: callerKey }, { $inc: { count: -1 } });
  const [file] = await filesOf(connection, [stored]);
  if (file === undefined) throw new Problem("case-not-found");
  if (actor.kind === "staff") await keepLook(parts, actor, stored, now);
  return detailOf(judge(parts, file, now), asOf);
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"));

/** Before the answer, for each account that has proven to be the applicant's; one row without any where nobody has. */
async function keepLook(parts: CaseParts, staff: Staff, stored: StoredCase, now: Date): Promise<void> {
  const { _id: id } = stored;
  const [stationId] = staff.stationIds;
  const look = {
    staff,
    ...(stationId === undefined ? {} : { stationId }),
    subject: { kind: "case" as const, id },
    reason: "caseLookUp" as const,
  };
  const residents = await residentsOf(parts, stored);
  const looks = residents.map((personId) => ({ ...look, personId }));
  await parts.looks.keep(looks.length === 0 ? [look] : looks, now);
}
