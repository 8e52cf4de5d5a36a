import type { createEnquiry as createEnquiryEndpoint, EnquiryReceipt } from "@yanta/types";
import type { z } from "zod";
import { takeAttempt } from "../../../platform/attempts";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { Problem } from "../../../platform/http/problem";
import type { Attempt } from "../../../platform/idempotency";
import { enquiries, type StoredEnquiry } from "../model";
import type { EnquiryParts } from "../parts";
import { assistanceRefusal } from "../rules/assistance";
import { dueAfter } from "../rules/due";
import { needsSupervisor } from "../rules/moves";
import { officeOf } from "../rules/office";
import { sealContent } from "./seal";
import { receiptOf } from "./views";

const DAY_MS = 24 * 60 * 60_000;

export type EnquiryDraft = z.output<NonNullable<(typeof createEnquiryEndpoint)["body"]>> & { residentId: string };

/**
 * Takes an enquiry in, and gives it an office and a due day. A repeat under one key is the same enquiry.
 *
 * @throws Problem item-not-found, station-not-found, home-help-not-possible, enquiry-limited; invalid-input for a wished day
 *   that is past or far away.
 */
export async function createEnquiry(
  parts: EnquiryParts,
  draft: EnquiryDraft,
  attempt: Attempt,
  now: Date,
): Promise<EnquiryReceipt> {
  const { connection, rules } = parts;
  const known = attempt.isRepeat ? await enquiries(connection).findOne({ _id: attempt.id }) : null;
  if (known !== null) return receiptOf(known, now);
  checkDraft(parts, draft, now);
  const limit = { most: rules.perPersonPerDay, windowMs: DAY_MS, from: "first" } as const;
  if (!(await takeAttempt(connection, `enquiry:${draft.residentId}`, limit, now))) throw new Problem("enquiry-limited");
  const enquiry = await enquiryFrom(parts, draft, attempt, now);
  try {
    await enquiries(connection).insertOne(enquiry);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return receiptOf(enquiry, now);
}

function checkDraft({ catalogue, rules }: EnquiryParts, draft: EnquiryDraft, now: Date): void {
  const { itemByCode, stationById } = catalogue.current().catalogue;
  const { taskCode, stationId, assistance } = draft;
  if (taskCode !== undefined && !itemByCode.has(taskCode)) throw new Problem("item-not-found");
  if (stationId !== undefined && !stationById.has(stationId)) throw new Problem("station-not-found");
  if (assistance === undefined) return;
  const refusal = assistanceRefusal(assistance, rules, now);
  if (refusal === "home") throw new Problem("home-help-not-possible");
  if (refusal === "day") {
    const message = `请选明天起${rules.assistanceDaysAhead}天内的日子`;
    throw new Problem("invalid-input", { errors: [{ path: "assistance.day", message }] });
  }
}

/** The station that answers what nobody else can. @throws Problem temporarily-unavailable before there are any places. */
export function districtOfficeId({ catalogue }: EnquiryParts): string {
  const { stations } = catalogue.current().catalogue;
  const office = stations.find(({ level }) => level === "district") ?? stations[0];
  if (office === undefined) throw new Problem("temporarily-unavailable");
  return office.stationId;
}

async function enquiryFrom(
  parts: EnquiryParts,
  draft: EnquiryDraft,
  attempt: Attempt,
  now: Date,
): Promise<StoredEnquiry> {
  const { kind, residentId, taskCode, stationId, assistance, text, phone, projectNo } = draft;
  const { workingDays, handledBy } = parts.rules.kinds[kind];
  const isForSupervisor = needsSupervisor(handledBy, 0);
  const about = stationId === undefined ? undefined : parts.catalogue.current().catalogue.stationById.get(stationId);
  const address = assistance?.address;
  const content = {
    text,
    ...(phone === undefined ? {} : { phone }),
    ...(projectNo === undefined ? {} : { projectNo }),
    ...(address === undefined ? {} : { address }),
  };
  return {
    _id: attempt.id,
    residentId,
    kind,
    state: "open",
    rev: 0,
    content: await sealContent(parts.crypto, { residentId }, content),
    ...(taskCode === undefined ? {} : { taskCode }),
    ...(stationId === undefined ? {} : { stationId }),
    ...(assistance === undefined ? {} : { assistance: visitOf(assistance) }),
    officeId: officeOf(about, isForSupervisor, districtOfficeId(parts)),
    needsSupervisor: isForSupervisor,
    createdAt: now,
    ...dueAfter(now, workingDays, parts.calendar),
    entries: [],
    reopened: 0,
    history: [{ move: "send", at: now }],
    outbox: [],
  };
}

/** Without the address, which is the resident's and stays sealed. */
const visitOf = ({ place, forWhom, day, part }: NonNullable<EnquiryDraft["assistance"]>) => ({
  place,
  forWhom,
  day,
  part,
});
