import type { OutboxEvent } from "../../../platform/outbox";
import type { Connection } from "../../../platform/store";
import type { NoticeSource } from "../../notices";
import { ENQUIRIES, enquiries, type StoredEnquiry } from "../model";
import { WAITING } from "../rules/moves";
import { spokenDue } from "../rules/words";

/** What the resident is told, each once, by its id. `item` names no person. */
export function enquiryNotice(
  { _id, residentId, reopened }: Pick<StoredEnquiry, "_id" | "residentId" | "reopened">,
  what: { kind: "enquiryAnswered" | "enquiryReopened"; item: string; due: { dueOn: string; dueIsAbout: boolean } },
  now: Date,
): OutboxEvent {
  return {
    eventId: `${_id}:${what.kind}:${reopened}`,
    kind: what.kind,
    residentId,
    dueAt: now,
    page: `/packages/heard/detail/index?enquiryId=${_id}`,
    fields: { item: what.item, until: spokenDue(what.due) },
    subject: { type: "enquiry", id: _id },
  };
}

/** An answer is told while it stands; that it goes on, until the next answer. */
export const enquiryEvents = (connection: Connection): NoticeSource => ({
  collection: ENQUIRIES,
  subject: "enquiry",
  isStillDue: async ({ kind, subject }) => {
    const found = await enquiries(connection).findOne({ _id: subject.id }, { projection: { state: 1 } });
    if (found === null) return false;
    return kind === "enquiryAnswered" ? found.state === "answered" : WAITING.includes(found.state);
  },
});
