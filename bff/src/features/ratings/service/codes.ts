import { createHmac, timingSafeEqual } from "node:crypto";
import { formatInstant } from "@yanta/domain/calendar";
import type { getRatingCode, lookUpVisit, RatingReceipt } from "@yanta/types";
import type { z } from "zod";
import { requireStation, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import type { Attempt } from "../../../platform/idempotency";
import { ratingRules } from "../data";
import { ratings } from "../model";
import type { RatingParts, Visit } from "../parts";
import { codeText, readCode, signatureOf } from "../rules/code";
import { keepRating, type Given } from "./keepRating";
import { keyOf, subjectOfVisit } from "./subjects";
import { subjectView } from "./views";

const HOUR_MS = 3_600_000;
const expiryOf = (finishedAt: Date): Date => new Date(finishedAt.getTime() + ratingRules.codeHours * HOUR_MS);

type FinishedVisit = Visit & { finishedAt: Date };

const signTicket = async ({ codeKey }: RatingParts, ticketId: string): Promise<string> =>
  signatureOf(
    createHmac("sha256", await codeKey)
      .update(`rating|${ticketId}`)
      .digest(),
  );

/**
 * The code of the visit that was finished last at a counter today. It is the same however often it is asked for, and stays
 * with its ticket when the counter has gone on.
 *
 * @throws Problem counter-not-found, not-your-station, nothing-to-rate-here
 */
export async function codeAtCounter(
  parts: RatingParts,
  staff: Staff,
  counterId: string,
  now: Date,
): Promise<z.input<typeof getRatingCode.response>> {
  if (parts.visits.counterName(counterId) === undefined) throw new Problem("counter-not-found");
  const visit = await parts.visits.lastFinishedAt(counterId, now);
  if (visit?.finishedAt === undefined) throw new Problem("nothing-to-rate-here");
  requireStation(staff, visit.stationId);
  const { ticketId, number, finishedAt } = visit;
  const signature = await signTicket(parts, ticketId);
  return {
    code: codeText({ ticketId, signature }),
    ticketNumber: number,
    taskName: subjectOfVisit(parts, { ...visit, finishedAt }).taskName,
    finishedAt: formatInstant(finishedAt),
    expiresAt: formatInstant(expiryOf(finishedAt)),
    rated: await isRated(parts, ticketId),
  };
}

const isRated = async ({ connection }: RatingParts, ticketId: string): Promise<boolean> =>
  (await ratings(connection).findOne({ subjectKey: keyOf({ kind: "ticket", id: ticketId }) })) !== null;

/** @throws Problem rating-code-invalid */
async function visitBehind(parts: RatingParts, code: string, now: Date): Promise<FinishedVisit> {
  const read = readCode(code);
  if (read === null || !isSame(read.signature, await signTicket(parts, read.ticketId))) {
    throw new Problem("rating-code-invalid");
  }
  const visit = await parts.visits.visitOf(read.ticketId);
  if (visit?.finishedAt === undefined || now > expiryOf(visit.finishedAt)) throw new Problem("rating-code-invalid");
  return { ...visit, finishedAt: visit.finishedAt };
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What the code stands for: place, counter and errand, nothing about the person. @throws Problem rating-code-invalid */
export async function visitOfCode(
  parts: RatingParts,
  code: string,
  now: Date,
): Promise<z.input<typeof lookUpVisit.response>> {
  const visit = await visitBehind(parts, code, now);
  const { id, ...subject } = subjectView(subjectOfVisit(parts, visit));
  return { subject, rated: await isRated(parts, id) };
}

/**
 * Whoever has just been served holds the phone that scans the counter: no sign-in. When the ticket is somebody's, the rating
 * is found among theirs, and so is the reply.
 *
 * @throws Problem rating-code-invalid, already-rated
 */
export async function rateByCode(
  parts: RatingParts,
  { code, ...given }: Given & { code: string },
  { attempt, now }: { attempt: Attempt; now: Date },
): Promise<RatingReceipt> {
  const visit = await visitBehind(parts, code, now);
  const { residentId, personId } = visit;
  const subject = subjectOfVisit(parts, visit);
  return keepRating(parts, { subject, channel: "counter", residentId, personId }, given, { attempt, now });
}
