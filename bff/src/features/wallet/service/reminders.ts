import { addDays, shanghaiDay } from "@yanta/domain/calendar";
import { licenceTypeByCode, REMINDER_DAYS } from "@yanta/domain/licences";
import mongoose from "mongoose";
import { Problem } from "../../../platform/http/problem";
import { describeError } from "../../../platform/log";
import type { OutboxEvent } from "../../../platform/outbox";
import type { Connection } from "../../../platform/store";
import { licenceModel, LICENCES, type StoredLicence } from "../model/licences";
import type { WalletParts } from "../parts";
import { remindAt, reminderKey, spokenDay } from "../rules/reminders";
import { confirmState, type Confirmed } from "./confirmState";

export const REMINDER_JOB = "licence-reminders";
const CAUSE = "证照到期提醒";
/** Read at a time; each that is due costs a question to the province. */
const BATCH = 200;

/**
 * Tells the holders of licences that end in 90, 30 or 7 days, each of them once, however many workers do this at the same
 * time. What the province does not confirm is left for the next time: a licence that was renewed an hour ago does not end.
 *
 * @param mayGoOn - asked before each batch; the sweep ends when it says no.
 * @returns how many reminders were written.
 * @throws Problem temporarily-unavailable while the access log is away: no licence is looked at without its row.
 */
export async function sweepReminders(
  parts: WalletParts,
  now: Date,
  mayGoOn: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<number> {
  let written = 0;
  for (let after = ""; await mayGoOn();) {
    const batch = await endingSoon(parts.connection, now, after);
    const last = batch.at(-1);
    if (last === undefined) break;
    for (const licence of batch.filter((one) => isDue(one, now))) {
      const outcome = await remindOf(parts, licence, now);
      // Every other licence would be asked about in vain.
      if (outcome === "away") return written;
      if (outcome === "written") written += 1;
    }
    after = last._id;
  }
  return written;
}

const endingSoon = (connection: Connection, now: Date, after: string): Promise<StoredLicence[]> => {
  const today = shanghaiDay(now);
  const validUntil = mongoose.trusted({ $gte: today, $lte: addDays(today, REMINDER_DAYS[0]) });
  const _id = mongoose.trusted({ $gt: after });
  return licenceModel(connection)
    .find({ _id, validUntil, issuerState: "normal", missingSince: null })
    .sort({ _id: 1 })
    .limit(BATCH)
    .lean();
};

function isDue(licence: StoredLicence, now: Date): boolean {
  const key = reminderKey(licence, shanghaiDay(now));
  return key !== null && key !== licence.reminded;
}

type Outcome = "written" | "notDue" | "away";

async function remindOf(parts: WalletParts, licence: StoredLicence, now: Date): Promise<Outcome> {
  const confirmed = await askProvince(parts, licence, now);
  if (confirmed === "gone") return "notDue";
  if (confirmed === "away" || confirmed.stale) return "away";
  const key = reminderKey(confirmed.licence, shanghaiDay(now));
  if (key === null) return "notDue";
  return (await write(parts.connection, confirmed.licence, key, now)) ? "written" : "notDue";
}

/** Asks the province, with a row in the log that the holder sees. */
async function askProvince(
  parts: WalletParts,
  licence: StoredLicence,
  now: Date,
): Promise<Confirmed | "gone" | "away"> {
  const { _id: licenceId, residentId, typeCode } = licence;
  const actor = { kind: "system", job: REMINDER_JOB } as const;
  try {
    return await parts.accessLog.use({ actor, action: "remind", residentId }, now, (access) => {
      access.touch({ licenceId, typeCode });
      return confirmState(parts, access, licence, { purpose: { cause: CAUSE, reference: access.accessId }, now });
    });
  } catch (error) {
    if (error instanceof Problem && error.code === "licence-too-old") return "away";
    if (error instanceof Problem && error.code === "temporarily-unavailable") throw error;
    // Gone at the province, or its holder has left and its key is destroyed: the others are told nevertheless.
    if (!(error instanceof Problem)) parts.log.error({ error: describeError(error) }, "a licence was not confirmed");
    return "gone";
  }
}

/** One conditional write holds the reminder and that it was written: of two workers one gets through. */
async function write(connection: Connection, licence: StoredLicence, key: string, now: Date): Promise<boolean> {
  const { _id, validUntil } = licence;
  const unwritten = { reminded: mongoose.trusted({ $ne: key }), missingSince: null, issuerState: "normal" } as const;
  const change = { $set: { reminded: key }, $push: { outbox: reminderOf(licence, key, now) } };
  const written = await licenceModel(connection).updateOne(
    { _id, ...(validUntil === undefined ? {} : { validUntil }), ...unwritten },
    change,
  );
  return written.modifiedCount === 1;
}

function reminderOf(
  { _id, residentId, typeCode, validUntil = "" }: StoredLicence,
  key: string,
  now: Date,
): OutboxEvent {
  return {
    eventId: `${_id}:licenceExpiring:${key}`,
    kind: "licenceExpiring",
    residentId,
    dueAt: remindAt(now),
    page: `/packages/wallet/licence/index?licenceId=${_id}`,
    fields: { item: licenceTypeByCode(typeCode)?.name ?? "证照", until: spokenDay(validUntil), validUntil },
    subject: { type: "licence", id: _id },
  };
}

type Told = Pick<OutboxEvent, "fields" | "subject">;

/** The wallet's events, for the notices: where they are written, and whether what one tells still holds. */
export const walletEvents = (connection: Connection) => ({
  collection: LICENCES,
  subject: "licence" as const,
  isStillDue: async ({ fields, subject }: Told): Promise<boolean> => {
    const licence = await licenceModel(connection)
      .findById(subject.id, { issuerState: 1, validUntil: 1, missingSince: 1 })
      .lean();
    return (
      licence !== null &&
      licence.missingSince === undefined &&
      licence.issuerState === "normal" &&
      licence.validUntil === fields["validUntil"]
    );
  },
});
