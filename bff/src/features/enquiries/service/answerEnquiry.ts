import type { answerEnquiry as answerEnquiryEndpoint, EnquiryReceipt, StationEnquiryDetail } from "@yanta/types";
import type { z } from "zod";
import type { Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import type { Attempt } from "../../../platform/idempotency";
import type { StoredEntry } from "../model";
import type { EnquiryParts } from "../parts";
import { moveEnquiry } from "./change";
import { officeOf } from "../rules/office";
import { districtOfficeId } from "./createEnquiry";
import { deskEnquiry, deskView } from "./deskEnquiries";
import { sealEntry } from "./seal";
import { enquiryNotice } from "./tell";
import { receiptOf, subjectOf } from "./views";

const DAY_MS = 86_400_000;

/**
 * Takes an enquiry on, from here on somebody has it; or over from a colleague. Accepting one's own again changes nothing.
 *
 * @throws Problem enquiry-not-found, not-your-station, supervisor-needed, enquiry-moved
 */
export async function acceptEnquiry(
  parts: EnquiryParts,
  staff: Staff,
  enquiryId: string,
  now: Date,
): Promise<StationEnquiryDetail> {
  const enquiry = await deskEnquiry(parts, staff, enquiryId);
  if (enquiry.state === "accepted" && enquiry.acceptedBy === staff.staffId) return deskView(parts, staff, enquiry, now);
  const by = staff.staffId;
  const accepted = await moveEnquiry(parts.connection, enquiry, {
    name: "accept",
    at: now,
    by,
    set: { acceptedBy: by },
  });
  return deskView(parts, staff, accepted, now);
}

/**
 * Gives an enquiry to the place that it concerns, where nobody sits who may answer it to the district's centre. The due day
 * stays: who waits for an answer does not wait longer because it went to the wrong place first.
 *
 * @throws Problem enquiry-not-found, not-your-station, supervisor-needed, enquiry-moved, station-not-found,
 *   office-has-it where the same staff would have it again.
 */
export async function handOnEnquiry(
  parts: EnquiryParts,
  staff: Staff,
  { enquiryId, stationId }: { enquiryId: string; stationId: string },
  now: Date,
): Promise<EnquiryReceipt> {
  const enquiry = await deskEnquiry(parts, staff, enquiryId);
  const station = parts.catalogue.current().catalogue.stationById.get(stationId);
  if (station === undefined) throw new Problem("station-not-found");
  const officeId = officeOf(station, enquiry.needsSupervisor, districtOfficeId(parts));
  if (officeId === enquiry.officeId) throw new Problem("office-has-it");
  const by = staff.staffId;
  const change = { name: "handOn" as const, at: now, by, set: { officeId }, unset: ["acceptedBy"] as const };
  return receiptOf(await moveEnquiry(parts.connection, enquiry, change), now);
}

type AnswerDraft = z.output<NonNullable<(typeof answerEnquiryEndpoint)["body"]>> & { enquiryId: string };

/**
 * Answers, and tells the resident in the same write. It closes by itself if they say nothing.
 *
 * @throws Problem enquiry-not-found, not-your-station, supervisor-needed, enquiry-moved, item-not-found
 */
export async function answerEnquiry(
  parts: EnquiryParts,
  staff: Staff,
  { enquiryId, text, outcome, taskCode }: AnswerDraft,
  { attempt, now }: { attempt: Attempt; now: Date },
): Promise<EnquiryReceipt> {
  const { connection, catalogue, rules, crypto } = parts;
  const enquiry = await deskEnquiry(parts, staff, enquiryId);
  if (enquiry.entries.some(({ entryId }) => entryId === attempt.id)) return receiptOf(enquiry, now);
  if (taskCode !== undefined && !catalogue.current().catalogue.itemByCode.has(taskCode)) {
    throw new Problem("item-not-found");
  }
  const entry: StoredEntry = {
    entryId: attempt.id,
    from: "office",
    at: now,
    text: await sealEntry(crypto, enquiry, text),
    by: staff.staffId,
    outcome,
    ...(taskCode === undefined ? {} : { taskCode }),
  };
  const told = { kind: "enquiryAnswered" as const, item: subjectOf(parts, enquiry), due: enquiry };
  const answered = await moveEnquiry(connection, enquiry, {
    name: "answer",
    at: now,
    by: staff.staffId,
    set: { answeredAt: now, closesAt: new Date(now.getTime() + rules.closesAfterDays * DAY_MS) },
    entry,
    tell: enquiryNotice(enquiry, told, now),
  });
  return receiptOf(answered, now);
}
