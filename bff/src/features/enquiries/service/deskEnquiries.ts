import { formatInstant, shanghaiDay } from "@yanta/domain/calendar";
import { maskMobileNumber, maskName, maskText } from "@yanta/domain/masks";
import type { EnquiryKind, StationEnquiry, StationEnquiryDetail } from "@yanta/types";
import { requireStation, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { enquiries, publishedAnswers, type StoredEnquiry } from "../model";
import type { EnquiryParts } from "../parts";
import { workingDaysLeft } from "../rules/due";
import { mayHandle, mayPublish, stateAfter, WAITING } from "../rules/moves";
import { openContent } from "./seal";
import { callbackPhone, commonDetail, stationNameOf, summaryOf } from "./views";

const MOST_LISTED = 200;
/** Enough to know what it is about, without numbers of a person; the whole text is read, and that written down, when it is opened. */
const FIRST_WORDS = 40;

interface Wanted {
  kind?: EnquiryKind | undefined;
  show: "waiting" | "done";
}

/** What the staff's own stations have to answer, the soonest due day first; or what is done, the latest first. */
export async function listDeskEnquiries(
  parts: EnquiryParts,
  staff: Staff,
  { kind, show }: Wanted,
  now: Date,
): Promise<{ items: StationEnquiry[]; overdue: number }> {
  const reach = {
    ...(staff.role === "administrator" ? {} : { officeId: { $in: [...staff.stationIds] } }),
    ...(staff.role === "clerk" ? { needsSupervisor: false } : {}),
    ...(kind === undefined ? {} : { kind }),
  };
  const waiting = { ...reach, state: { $in: [...WAITING] } };
  const condition = show === "waiting" ? waiting : { ...reach, state: { $nin: [...WAITING] } };
  const all = enquiries(parts.connection);
  const found = all
    .find(condition)
    .sort(show === "waiting" ? { dueOn: 1, createdAt: 1 } : { createdAt: -1 })
    .limit(MOST_LISTED)
    .toArray();
  const overdue = all.countDocuments({ ...waiting, dueOn: { $lt: shanghaiDay(now) } });
  const items = (await found).map((enquiry) => rowOf(parts, enquiry, now));
  return { items: await Promise.all(items), overdue: await overdue };
}

async function rowOf(parts: EnquiryParts, enquiry: StoredEnquiry, now: Date): Promise<StationEnquiry> {
  const { text } = await openContent(parts.crypto, enquiry);
  const masked = maskText(text);
  const shown = masked.length > FIRST_WORDS ? `${masked.slice(0, FIRST_WORDS)}…` : masked;
  return {
    ...summaryOf(parts, enquiry, shown, now),
    ...(await deskFacts(parts, enquiry, now)),
    stationName: stationNameOf(parts, enquiry.officeId) ?? enquiry.officeId,
  };
}

async function deskFacts({ calendar, people }: EnquiryParts, enquiry: StoredEnquiry, now: Date) {
  const { dueOn, officeId, needsSupervisor, acceptedBy } = enquiry;
  const left = workingDaysLeft(dueOn, now, calendar);
  return {
    stationId: officeId,
    needsSupervisor,
    ...(left === null ? {} : { workingDaysLeft: left }),
    ...(acceptedBy === undefined ? {} : { acceptedBy: await people.staffName(acceptedBy) }),
  };
}

/** @throws Problem enquiry-not-found, not-your-station, supervisor-needed */
export async function deskEnquiry(
  { connection }: EnquiryParts,
  staff: Staff,
  enquiryId: string,
): Promise<StoredEnquiry> {
  const enquiry = await enquiries(connection).findOne({ _id: enquiryId });
  if (enquiry === null) throw new Problem("enquiry-not-found");
  requireStation(staff, enquiry.officeId);
  if (!mayHandle(staff.role, enquiry.needsSupervisor)) throw new Problem("supervisor-needed");
  return enquiry;
}

/**
 * An enquiry with what is needed to answer it. The phone is in clear only while somebody is at work on it. Whoever looks has
 * it in the log before they have it on the screen; what cannot be logged is not shown.
 *
 * @throws Problem temporarily-unavailable
 */
export async function deskView(
  parts: EnquiryParts,
  staff: Staff,
  enquiry: StoredEnquiry,
  now: Date,
): Promise<StationEnquiryDetail> {
  const { state, residentId, officeId } = enquiry;
  const subject = { kind: "enquiry", id: enquiry._id } as const;
  await parts.looks.keep([{ staff, personId: residentId, stationId: officeId, subject, reason: "enquiry" }], now);
  const content = await openContent(parts.crypto, enquiry);
  const [{ name }, phone, published] = await Promise.all([
    parts.people.contactOf(residentId),
    callbackPhone(parts, enquiry, content),
    publishedAnswers(parts.connection).findOne({ _id: enquiry._id }),
  ]);
  const isAtWork = state === "accepted";
  const isOwn = isAtWork && enquiry.acceptedBy === staff.staffId;
  return {
    ...(await commonDetail(parts, enquiry, content, now)),
    ...(await deskFacts(parts, enquiry, now)),
    ...(name === undefined ? {} : { residentName: maskName(name) }),
    ...(phone === undefined ? {} : { phone: isAtWork ? phone : maskMobileNumber(phone) }),
    history: await Promise.all(enquiry.history.map((step) => stepView(parts, step))),
    may: {
      accept: stateAfter(state, "accept") !== null && !isOwn,
      answer: stateAfter(state, "answer") !== null,
      handOn: stateAfter(state, "handOn") !== null,
      publish: mayPublish(enquiry),
    },
    ...(published === null
      ? {}
      : {
          publication: { taskCode: published.taskCode, question: published.question, answer: published.answer },
        }),
  };
}

async function stepView({ people }: EnquiryParts, { move, at, by }: StoredEnquiry["history"][number]) {
  return {
    step: move,
    at: formatInstant(at),
    ...(by === undefined ? {} : { by: await people.staffName(by) }),
  };
}
