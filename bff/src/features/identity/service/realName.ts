import { readPersonName, readResidentIdNumber } from "@yanta/domain/identifiers";
import { shanghaiDay } from "@yanta/domain/calendar";
import type { endpoints, Me } from "@yanta/types";
import type { z } from "zod";
import { takeAttempt, type AttemptRule } from "../../../platform/attempts";
import { Problem, type FieldError } from "../../../platform/http/problem";
import { residentModel, RESIDENTS, type Resident } from "../model/residents";
import type { IdentityContext } from "../parts";
import { higherAssurance, REAL_NAME_ASSURANCE } from "../rules/assurance";
import { provinceProblem } from "./gatewayProblems";
import { profileOf, residentById } from "./profile";

type Claim = z.output<NonNullable<(typeof endpoints)["setMyIdentity"]["body"]>>;

/** Enough to correct a slip of the thumb; too few to find out whose number is whose. */
const CHECKING: AttemptRule = { most: 5, windowMs: 86_400_000, from: "first" };
const TRY_AGAIN_SECONDS = 3_600;

/**
 * Has the province check name and resident id number, and keeps them when they belong together.
 *
 * @throws Problem invalid-input, identity-mismatch, rate-limited after five checks in a day, province-unavailable
 */
export async function setIdentity(context: IdentityContext, residentId: string, claim: Claim, now: Date): Promise<Me> {
  const { name, residentIdNumber } = readClaim(claim, now);
  const resident = await residentById(context, residentId);
  const numberIndex = await context.crypto.blindIndex(
    { collection: RESIDENTS, field: "residentIdNumber" },
    residentIdNumber,
  );
  // A WeChat account stays one person's: what is bound to it must not pass to another by a second check.
  const isAnother = resident.residentIdNumberIndex !== undefined && resident.residentIdNumberIndex !== numberIndex;
  if (isAnother) throw new Problem("identity-mismatch");
  const isFree = await takeAttempt(context.connection, `real-name:${residentId}`, CHECKING, now);
  if (!isFree) throw new Problem("rate-limited", { retryAfterSeconds: TRY_AGAIN_SECONDS });
  const { assurance } = await context.province.checkRealName({ name, residentIdNumber }).catch((error: unknown) => {
    throw provinceProblem(error, context.log);
  });
  if (assurance === undefined) throw new Problem("identity-mismatch");
  await keepIdentity(context, resident, {
    name,
    residentIdNumber,
    numberIndex,
    assurance: higherAssurance(assurance, REAL_NAME_ASSURANCE),
  });
  return profileOf(context, residentId);
}

function readClaim(claim: Claim, now: Date): { name: string; residentIdNumber: string } {
  const name = readPersonName(claim.name);
  const number = readResidentIdNumber(claim.residentIdNumber, shanghaiDay(now));
  const errors: FieldError[] = [];
  if (!name.ok) errors.push({ path: "name", message: "姓名里有不能识别的字" });
  if (!number.ok) errors.push({ path: "residentIdNumber", message: "身份证号有误，请逐位核对" });
  if (!name.ok || !number.ok) throw new Problem("invalid-input", { errors });
  return { name: name.value, residentIdNumber: number.value.residentIdNumber };
}

interface Checked {
  name: string;
  residentIdNumber: string;
  numberIndex: string;
  assurance: Resident["assurance"];
}

async function keepIdentity(
  { connection, crypto }: IdentityContext,
  resident: Resident,
  checked: Checked,
): Promise<void> {
  const place = (field: string) => ({ collection: RESIDENTS, field, ownerId: resident._id });
  const [name, residentIdNumber] = await Promise.all([
    crypto.encrypt(place("name"), checked.name),
    crypto.encrypt(place("residentIdNumber"), checked.residentIdNumber),
  ]);
  const assurance = higherAssurance(resident.assurance, checked.assurance);
  const known = { name, residentIdNumber, residentIdNumberIndex: checked.numberIndex, assurance };
  await residentModel(connection).updateOne({ _id: resident._id }, { $set: known });
}
