import { isDuplicateKey } from "../../../platform/duplicateKey";
import type { Connection } from "../../../platform/store";
import { bookingPersons, type BookingPerson, type StoredLive } from "../model";
import { groupCommit, writeFailuresOf, type Outcome } from "./groupCommit";

export interface Reservation {
  personId: string;
  entry: StoredLive;
  now: Date;
  /** Live appointments at most; without a number there is no limit (bookings by phone, and moves). */
  maxLive?: number;
  /** Residents with a no-show restriction are kept out; the phone is never blocked. */
  keepsRestriction: boolean;
}

export interface PersonGuard {
  /**
   * Writes an intended appointment into its person's document, if nothing there speaks against it: one conditional update,
   * so of two that would overlap, or be the same errand on the same day, one gets in, whatever the stations.
   *
   * @returns whether it is in. Why not is for a look at the document to say.
   */
  reserve(reservation: Reservation): Promise<boolean>;
}

export const personGuard = (connection: Connection): PersonGuard => ({
  reserve: groupCommit((batch: readonly Reservation[]) => reserveAll(connection, batch)),
});

/** In one order everywhere: an engine that keeps its locks to the end of a message cannot be made to wait in a circle. */
async function reserveAll(connection: Connection, batch: readonly Reservation[]): Promise<Outcome<boolean>[]> {
  const inOrder = batch.map((reservation, at) => ({ reservation, at })).sort(byPerson);
  const outcomes = batch.map((): Outcome<boolean> => ({ done: true }));
  try {
    const updates = inOrder.map(({ reservation }) => ({ updateOne: updateOf(reservation) }));
    await bookingPersons(connection).bulkWrite(updates, { ordered: false });
  } catch (error) {
    const failures = writeFailuresOf(error);
    if (failures === null) throw error;
    for (const failure of failures) {
      // The person exists and the condition failed: the upsert tried to make a second one.
      outcomes[inOrder[failure.index]?.at ?? -1] = isDuplicateKey(failure) ? { done: false } : { failed: error };
    }
  }
  return outcomes;
}

const byPerson = (a: { reservation: Reservation }, b: { reservation: Reservation }): number =>
  a.reservation.personId < b.reservation.personId ? -1 : 1;

function updateOf({ personId, entry, now, maxLive, keepsRestriction }: Reservation) {
  const { id, rev, startsAt, endsAt, taskCode, day } = entry;
  const overlaps = { id: { $ne: id }, startsAt: { $lt: endsAt }, endsAt: { $gt: startsAt } };
  const repeats = { id: { $ne: id }, taskCode, day };
  const filter = {
    _id: personId,
    live: { $not: { $elemMatch: { $or: [overlaps, repeats, { id, rev }] } } },
    ...(maxLive === undefined ? {} : { [`live.${maxLive - 1}`]: { $exists: false } }),
    ...(keepsRestriction ? { "restriction.until": { $not: { $gt: now } } } : {}),
  };
  return { filter, update: { $push: { live: entry } }, upsert: true };
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
