import { randomInt } from "node:crypto";
import type { Connection } from "../../../platform/store";
import { appointments, type StoredAppointment } from "../model";
import { isDuplicateKey } from "./slotDayStore";

/** Far more than a busy moment gathers; bounds one message to the store. */
const BATCH = 100;
/** With 1,500 live appointments at a station on a day, eight random codes in a row are taken once in four million. */
const CODE_TRIES = 8;

interface Waiting {
  appointment: StoredAppointment;
  done: (written: StoredAppointment) => void;
  failed: (error: unknown) => void;
}

export interface AppointmentWriter {
  /**
   * Writes an appointment that does not exist yet. The same id again gives the one that exists: a repeat, or recovery,
   * was quicker. A code that another live appointment of the station and day has is replaced.
   */
  write(appointment: StoredAppointment): Promise<StoredAppointment>;
}

/** What arrives while a write is under way goes out together with the next: a storm costs few messages. */
export function appointmentWriter(connection: Connection): AppointmentWriter {
  let waiting: Waiting[] = [];
  let writing = false;

  const drain = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      waiting = waiting.slice(BATCH);
      await writeBatch(connection, batch);
    }
    writing = false;
  };
  return {
    write: (appointment) =>
      new Promise((done, failed) => {
        waiting.push({ appointment, done, failed });
        if (!writing) void drain();
      }),
  };
}

async function writeBatch(connection: Connection, batch: readonly Waiting[]): Promise<void> {
  const refused = new Map<number, unknown>();
  try {
    await appointments(connection).insertMany(
      batch.map(({ appointment }) => appointment),
      { ordered: false },
    );
  } catch (error) {
    const failures = writeErrorsOf(error);
    if (failures === null) {
      for (const { failed } of batch) failed(error);
      return;
    }
    for (const failure of failures) refused.set(failure.index, failure);
  }
  await Promise.all(
    batch.map(async ({ appointment, done, failed }, index) => {
      if (!refused.has(index)) return done(appointment);
      await writeAlone(connection, appointment).then(done, failed);
    }),
  );
}

interface WriteFailure {
  index: number;
}

/** Null when the whole message failed. */
function writeErrorsOf(error: unknown): WriteFailure[] | null {
  if (!(error instanceof Error) || !("writeErrors" in error)) return null;
  const { writeErrors } = error;
  const list: unknown[] = Array.isArray(writeErrors) ? writeErrors : [writeErrors];
  const failures = list.filter(
    (one): one is WriteFailure =>
      typeof one === "object" && one !== null && "index" in one && typeof one.index === "number",
  );
  return failures.length === 0 ? null : failures;
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
