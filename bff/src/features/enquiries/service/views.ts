import { formatInstant } from "@yanta/domain/calendar";
import { maskMobileNumber } from "@yanta/domain/masks";
import type { EnquiryDetail, EnquiryReceipt, EnquirySummary } from "@yanta/types";
import type { StoredEnquiry, StoredEntry } from "../model";
import type { EnquiryParts } from "../parts";
import { isOverdue } from "../rules/due";
import { mayReopen, stateAfter } from "../rules/moves";
import { KIND_NAMES, stateText } from "../rules/words";
import { openContent, openEntry, type EnquiryContent } from "./seal";

const itemNameOf = ({ catalogue }: EnquiryParts, taskCode: string | undefined): string | undefined =>
  taskCode === undefined ? undefined : catalogue.current().catalogue.itemByCode.get(taskCode)?.name;

export const stationNameOf = ({ catalogue }: EnquiryParts, stationId: string): string | undefined =>
  catalogue.current().catalogue.stationById.get(stationId)?.name;

/** What a notice calls it: the item, or its kind. Nothing that the resident wrote. */
export const subjectOf = (parts: EnquiryParts, { kind, taskCode }: Pick<StoredEnquiry, "kind" | "taskCode">): string =>
  itemNameOf(parts, taskCode) ?? KIND_NAMES[kind];

const aboutItem = (parts: EnquiryParts, taskCode: string | undefined) => {
  const itemName = itemNameOf(parts, taskCode);
  return { ...(taskCode === undefined ? {} : { taskCode }), ...(itemName === undefined ? {} : { itemName }) };
};

/** How it stands, without what anybody wrote. */
export function receiptOf(enquiry: StoredEnquiry, now: Date): EnquiryReceipt {
  const { _id, kind, state, dueOn, dueIsAbout } = enquiry;
  const overdue = isOverdue(enquiry, now);
  return { enquiryId: _id, kind, state, stateText: stateText({ ...enquiry, overdue }), dueOn, dueIsAbout };
}

export function summaryOf(parts: EnquiryParts, enquiry: StoredEnquiry, text: string, now: Date): EnquirySummary {
  const { taskCode, createdAt, reopened } = enquiry;
  return {
    ...receiptOf(enquiry, now),
    text,
    ...aboutItem(parts, taskCode),
    createdAt: formatInstant(createdAt),
    overdue: isOverdue(enquiry, now),
    reopened,
  };
}

async function entryView(parts: EnquiryParts, enquiry: StoredEnquiry, entry: StoredEntry) {
  const { entryId, from, at, outcome, taskCode } = entry;
  return {
    entryId,
    from,
    text: await openEntry(parts.crypto, enquiry, entry.text),
    at: formatInstant(at),
    ...(outcome === undefined ? {} : { outcome }),
    ...aboutItem(parts, taskCode),
  };
}

/** What residents and staff both see. */
export async function commonDetail(parts: EnquiryParts, enquiry: StoredEnquiry, content: EnquiryContent, now: Date) {
  const { stationId, assistance, officeId, closesAt } = enquiry;
  const stationName = stationId === undefined ? undefined : stationNameOf(parts, stationId);
  const { text, projectNo, address } = content;
  return {
    ...summaryOf(parts, enquiry, text, now),
    ...(stationName === undefined ? {} : { stationName }),
    ...(projectNo === undefined ? {} : { projectNo }),
    ...(assistance === undefined
      ? {}
      : { assistance: { ...assistance, ...(address === undefined ? {} : { address }) } }),
    officeName: stationNameOf(parts, officeId) ?? "区政务服务中心",
    entries: await Promise.all(enquiry.entries.map((entry) => entryView(parts, enquiry, entry))),
    ...(closesAt === undefined ? {} : { closesAt: formatInstant(closesAt) }),
  };
}

/** Where the resident is called back: the phone that they gave with it, or the one that they have verified. */
export async function callbackPhone(
  { people }: EnquiryParts,
  { residentId }: StoredEnquiry,
  { phone }: EnquiryContent,
): Promise<string | undefined> {
  return phone ?? (await people.contactOf(residentId)).phone;
}

/** An enquiry as its resident sees it. */
export async function ownView(parts: EnquiryParts, enquiry: StoredEnquiry, now: Date): Promise<EnquiryDetail> {
  const content = await openContent(parts.crypto, enquiry);
  const { state, stationId } = enquiry;
  const phone = await callbackPhone(parts, enquiry, content);
  return {
    ...(await commonDetail(parts, enquiry, content, now)),
    ...(stationId === undefined ? {} : { stationId }),
    ...(phone === undefined ? {} : { phone: maskMobileNumber(phone) }),
    may: {
      solve: stateAfter(state, "solve") !== null,
      reopen: mayReopen(enquiry, parts.rules.reopenWithinDays, now),
      withdraw: stateAfter(state, "withdraw") !== null,
    },
  };
}
