import type { Connection } from "../../../platform/store";
import { isKnownTemplate } from "../data";
import { noticeAccepts } from "../model";

/** Enough to know a repeat by: one notice is in delivery for minutes. */
const TAKEN_KEPT = 20;
/** Nobody collects more; a counter that ran away would only cost failed calls. */
const MOST_ACCEPTS = 100;

const acceptsId = (personId: string, templateId: string): string => `${personId}/${templateId}`;

/** One person's permission for one message. */
export interface Accept {
  personId: string;
  templateId: string;
  noticeId: string;
}

export interface SheetAnswer {
  templateId: string;
  answer: "accept" | "reject" | "ban" | "filter";
}

/** Accepts add up, without an end; a refusal takes none of the earlier ones back. Unknown templates are let pass. */
export async function countAccepts(
  connection: Connection,
  residentId: string,
  answers: readonly SheetAnswer[],
): Promise<void> {
  const accepted = answers.filter(({ templateId, answer }) => answer === "accept" && isKnownTemplate(templateId));
  for (const { templateId } of accepted) {
    const _id = acceptsId(residentId, templateId);
    await noticeAccepts(connection).updateOne({ _id }, { $setOnInsert: { left: 0, taken: [] } }, { upsert: true });
    await noticeAccepts(connection).updateOne({ _id, left: { $lt: MOST_ACCEPTS } }, { $inc: { left: 1 } });
  }
}

/**
 * Takes one accept for a notice, before the call: two workers never spend one twice, and one notice spends one only,
 * however often it is tried.
 *
 * @returns false when none is left.
 */
export async function takeAccept(connection: Connection, { personId, templateId, noticeId }: Accept): Promise<boolean> {
  const _id = acceptsId(personId, templateId);
  const taken = await noticeAccepts(connection).updateOne(
    { _id, left: { $gt: 0 }, taken: { $ne: noticeId } },
    { $inc: { left: -1 }, $push: { taken: { $each: [noticeId], $slice: -TAKEN_KEPT } } },
  );
  if (taken.modifiedCount === 1) return true;
  return (await noticeAccepts(connection).findOne({ _id, taken: noticeId })) !== null;
}

/** Gives the accept of a notice back that WeChat has surely not sent. @returns whether there was one. */
export async function returnAccept(
  connection: Connection,
  { personId, templateId, noticeId }: Accept,
): Promise<boolean> {
  const returned = await noticeAccepts(connection).updateOne(
    { _id: acceptsId(personId, templateId), taken: noticeId },
    { $inc: { left: 1 }, $pull: { taken: noticeId } },
  );
  return returned.modifiedCount === 1;
}

/** WeChat says that none is left: it knows better. */
export async function clearAccepts(connection: Connection, personId: string, templateId: string): Promise<void> {
  await noticeAccepts(connection).updateOne({ _id: acceptsId(personId, templateId) }, { $set: { left: 0, taken: [] } });
}
