import { randomInt } from "node:crypto";
import type { Connection } from "../../../platform/store";
import { appointments, type StoredAppointment } from "../model";
import { groupCommit, writeFailuresOf, type Outcome } from "./groupCommit";
import { isDuplicateKey } from "./slotDayStore";

/** With 1,500 live appointments at a station on a day, eight random codes in a row are taken once in four million. */
const CODE_TRIES = 8;

export interface AppointmentWriter {
  /**
   * Writes an appointment that does not exist yet. The same id again gives the one that exists: a repeat, or recovery,
   * was quicker. A code that another live appointment of the station and day has is replaced.
   */
  write(appointment: StoredAppointment): Promise<StoredAppointment>;
}

export const appointmentWriter = (connection: Connection): AppointmentWriter => ({
  write: groupCommit((batch: readonly StoredAppointment[]) => writeBatch(connection, batch)),
});

async function writeBatch(
  connection: Connection,
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
      return writeAlone(connection, appointment).then(
        (done) => ({ done }),
        (failed: unknown) => ({ failed }),
      );
    }),
  );
}

async function writeAlone(connection: Connection, appointment: StoredAppointment): Promise<StoredAppointment> {
  let wanted = appointment;
  for (let attempt = 0; attempt < CODE_TRIES; attempt += 1) {
    const existing = await appointments(connection).findOne({ _id: appointment._id });
    if (existing !== null) return existing;
    wanted = withCode(wanted, randomCode());
    try {
      await appointments(connection).insertOne(wanted);
      return wanted;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  throw new Error("no free code for an appointment");
}

/** Four digits that can be said on the phone. */
export const randomCode = (): string => String(randomInt(10_000)).padStart(4, "0");

export const withCode = (appointment: StoredAppointment, code: string): StoredAppointment => ({
  ...appointment,
  code,
  liveCode: liveCodeOf(appointment, code),
  outbox: appointment.outbox.map((event) => ({
    ...event,
    fields: { ...event.fields, ...("code" in event.fields ? { code } : {}) },
  })),
});

export const liveCodeOf = ({ stationId, day }: Pick<StoredAppointment, "stationId" | "day">, code: string): string =>
  `${stationId} ${day} ${code}`;
