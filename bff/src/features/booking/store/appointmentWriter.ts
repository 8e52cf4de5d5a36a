import type { Connection } from "../../../platform/store";
import { appointments, type StoredAppointment } from "../model";
import { groupCommit, writeFailuresOf, type Outcome } from "./groupCommit";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { CODE_TRIES, withCode, type SpokenCodes } from "./spokenCodes";

export interface AppointmentWriter {
  /**
   * Writes an appointment that does not exist yet. The same id again gives the one that exists: a repeat, or recovery,
   * was quicker. A code that another live appointment of the station and day has is replaced.
   */
  write(appointment: StoredAppointment): Promise<StoredAppointment>;
}

export const appointmentWriter = (connection: Connection, codes: SpokenCodes): AppointmentWriter => ({
  write: groupCommit((batch: readonly StoredAppointment[]) => writeBatch({ connection, codes }, batch)),
});

interface Writing {
  connection: Connection;
  codes: SpokenCodes;
}

async function writeBatch(
  { connection, codes }: Writing,
  batch: readonly StoredAppointment[],
): Promise<Outcome<StoredAppointment>[]> {
  const refused = new Set<number>();
  try {
    await appointments(connection).insertMany([...batch], { ordered: false });
  } catch (error) {
    const failures = writeFailuresOf(error);
    if (failures === null) throw error;
    for (const { index } of failures) refused.add(index);
  }
  return Promise.all(
    batch.map(async (appointment, index): Promise<Outcome<StoredAppointment>> => {
      if (!refused.has(index)) return { done: appointment };
      return writeAlone({ connection, codes }, appointment).then(
        (done) => ({ done }),
        (failed: unknown) => ({ failed }),
      );
    }),
  );
}

async function writeAlone({ connection, codes }: Writing, appointment: StoredAppointment): Promise<StoredAppointment> {
  const { stationId, day } = appointment;
  let wanted = appointment;
  for (let attempt = 0; attempt < CODE_TRIES; attempt += 1) {
    const existing = await appointments(connection).findOne({ _id: appointment._id });
    if (existing !== null) return existing;
    codes.taken(stationId, day);
    wanted = withCode(wanted, codes.next(stationId, day));
    try {
      await appointments(connection).insertOne(wanted);
      return wanted;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  throw new Error("no free code for an appointment");
}
