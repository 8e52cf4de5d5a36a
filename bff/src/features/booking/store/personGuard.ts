import type { Connection } from "../../../platform/store";
import { bookingPersons, type BookingPerson, type StoredLive } from "../model";
import { isDuplicateKey } from "./slotDayStore";

interface Reservation {
  personId: string;
  entry: StoredLive;
  now: Date;
  /** Live appointments at most; without a number there is no limit (bookings by phone, and moves). */
  maxLive?: number;
  /** Residents with a no-show restriction are kept out; the phone is never blocked. */
  keepsRestriction: boolean;
}

/**
 * Writes an intended appointment into its person's document, if nothing there speaks against it: one conditional update,
 * so of two that would overlap, or be the same errand on the same day, one gets in, whatever the stations.
 *
 * @returns whether it is in. Why not is for a look at the document to say.
 */
export async function reserve(
  connection: Connection,
  { personId, entry, now, maxLive, keepsRestriction }: Reservation,
): Promise<boolean> {
  const clash = {
    id: { $ne: entry.id },
    $or: [
      { startsAt: { $lt: entry.endsAt }, endsAt: { $gt: entry.startsAt } },
      { taskCode: entry.taskCode, day: entry.day },
    ],
  };
  const filter = {
    _id: personId,
    $and: [
      { live: { $not: { $elemMatch: clash } } },
      { live: { $not: { $elemMatch: { id: entry.id, rev: entry.rev } } } },
      ...(maxLive === undefined ? [] : [{ [`live.${maxLive - 1}`]: { $exists: false } }]),
      ...(keepsRestriction ? [{ "restriction.until": { $not: { $gt: now } } }] : []),
    ],
  };
  try {
    const done = await bookingPersons(connection).findOneAndUpdate(
      filter,
      { $push: { live: entry } },
      { upsert: true, returnDocument: "after", projection: { _id: 1 } },
    );
    return done !== null;
  } catch (error) {
    // The person exists and the condition failed: the upsert tried to make a second one.
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

export const readPerson = (connection: Connection, personId: string): Promise<BookingPerson | null> =>
  bookingPersons(connection).findOne({ _id: personId });

/** Takes an entry out; without `rev`, every revision of it. */
export async function unreserve(
  connection: Connection,
  personId: string,
  entry: { id: string; rev?: number; until?: Date },
): Promise<void> {
  const { id, rev, until } = entry;
  const which = { id, ...(rev === undefined ? {} : { rev }), ...(until === undefined ? {} : { until }) };
  await bookingPersons(connection).updateOne({ _id: personId }, { $pull: { live: which } });
}

/** Marks an entry as settled (no `until`), or as open until another time. */
export async function setUntil(
  connection: Connection,
  personId: string,
  entry: { id: string; rev: number },
  until: Date | null,
): Promise<void> {
  const { id, rev } = entry;
  await bookingPersons(connection).updateOne(
    { _id: personId, live: { $elemMatch: { id, rev } } },
    until === null ? { $unset: { "live.$.until": "" } } : { $set: { "live.$.until": until } },
  );
}
