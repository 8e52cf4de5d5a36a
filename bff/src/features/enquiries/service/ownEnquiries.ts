import { newId } from "../../../platform/ids";
import { Problem } from "../../../platform/http/problem";
import type { EnquiryDetail, EnquirySummary } from "@yanta/types";
import { enquiries, type StoredEnquiry } from "../model";
import type { EnquiryParts } from "../parts";
import { dueAfter } from "../rules/due";
import { mayReopen } from "../rules/moves";
import { officeOf } from "../rules/office";
import { moveEnquiry } from "./change";
import { districtOfficeId } from "./createEnquiry";
import { openContent, sealEntry } from "./seal";
import { enquiryNotice } from "./tell";
import { ownView, subjectOf, summaryOf } from "./views";

const MOST_LISTED = 100;

export interface Whose {
  residentId: string;
  enquiryId: string;
}

/** Those that wait for the resident's word first, then the newest. */
export async function listOwnEnquiries(
  parts: EnquiryParts,
  residentId: string,
  now: Date,
): Promise<{ items: EnquirySummary[] }> {
  const found = await enquiries(parts.connection)
    .find({ residentId })
    .sort({ createdAt: -1 })
    .limit(MOST_LISTED)
    .toArray();
  const waits = ({ state }: StoredEnquiry): number => (state === "answered" ? 0 : 1);
  found.sort((a, b) => waits(a) - waits(b));
  const items = found.map(async (enquiry) => {
    const { text } = await openContent(parts.crypto, enquiry);
    return summaryOf(parts, enquiry, text, now);
  });
  return { items: await Promise.all(items) };
}

/** @throws Problem enquiry-not-found, also for somebody else's. */
async function own({ connection }: EnquiryParts, { residentId, enquiryId }: Whose): Promise<StoredEnquiry> {
  const enquiry = await enquiries(connection).findOne({ _id: enquiryId, residentId });
  if (enquiry === null) throw new Problem("enquiry-not-found");
  return enquiry;
}

/** @throws Problem enquiry-not-found */
export const ownEnquiry = async (parts: EnquiryParts, whose: Whose, now: Date): Promise<EnquiryDetail> =>
  ownView(parts, await own(parts, whose), now);

/**
 * 解决了. Said twice it is answered as the first time.
 *
 * @throws Problem enquiry-not-found, enquiry-moved
 */
export async function solveEnquiry(parts: EnquiryParts, whose: Whose, now: Date): Promise<EnquiryDetail> {
  const enquiry = await own(parts, whose);
  if (enquiry.closedBecause === "solved") return ownView(parts, enquiry, now);
  const set = { closedBecause: "solved" as const };
  const closed = await moveEnquiry(parts.connection, enquiry, { name: "solve", at: now, set, unset: ["closesAt"] });
  return ownView(parts, closed, now);
}

/** 不用办了. @throws Problem enquiry-not-found, enquiry-moved */
export async function withdrawEnquiry(parts: EnquiryParts, whose: Whose, now: Date): Promise<EnquiryDetail> {
  const enquiry = await own(parts, whose);
  if (enquiry.state === "withdrawn") return ownView(parts, enquiry, now);
  return ownView(parts, await moveEnquiry(parts.connection, enquiry, { name: "withdraw", at: now }), now);
}

/**
 * 还没解决: it goes to a supervisor, where none sits to the district's centre, with a new due day.
 *
 * @throws Problem enquiry-not-found, enquiry-moved
 */
export async function reopenEnquiry(
  parts: EnquiryParts,
  { text, ...whose }: Whose & { text?: string | undefined },
  now: Date,
): Promise<EnquiryDetail> {
  const { connection, rules, catalogue, calendar, crypto } = parts;
  const enquiry = await own(parts, whose);
  if (!mayReopen(enquiry, rules.reopenWithinDays, now)) throw new Problem("enquiry-moved");
  const about = catalogue.current().catalogue.stationById.get(enquiry.officeId);
  const due = dueAfter(now, rules.kinds[enquiry.kind].reopenedWorkingDays, calendar);
  const reopened = enquiry.reopened + 1;
  const told = { kind: "enquiryReopened" as const, item: subjectOf(parts, enquiry), due };
  const words = text ?? "还没解决。";
  const changed = await moveEnquiry(connection, enquiry, {
    name: "reopen",
    at: now,
    set: { ...due, reopened, needsSupervisor: true, officeId: officeOf(about, true, districtOfficeId(parts)) },
    unset: ["closesAt", "closedBecause", "overdueFoundOn", "acceptedBy"],
    entry: { entryId: newId(now), from: "resident", at: now, text: await sealEntry(crypto, enquiry, words) },
    tell: enquiryNotice({ ...enquiry, reopened }, told, now),
  });
  return ownView(parts, changed, now);
}
