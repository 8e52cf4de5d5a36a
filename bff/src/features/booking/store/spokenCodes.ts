import { randomInt } from "node:crypto";
import type { StoredAppointment } from "../model";

const CODES = 10_000;
/** Has no factor in common with 10,000, so steps of it reach every code; two that follow each other look unrelated. */
const STRIDE = 7_919;
/** Stations × days ahead of a district, several times over. */
const LIMIT = 10_000;

/** With 1,500 live appointments at a station on a day, eight codes in a row are taken once in four million. */
export const CODE_TRIES = 8;

export interface SpokenCodes {
  /** Four digits that no earlier call has given for the station and day, as long as there are any. */
  next(stationId: string, day: string): string;
  /** The code was taken: another process walks the same stretch, so go on from elsewhere. */
  taken(stationId: string, day: string): void;
}

/**
 * Proposes codes that are seldom taken: each process walks the ten thousand from a random start. Whether a code is free is
 * for the store's unique index to say.
 */
export function spokenCodes(): SpokenCodes {
  const positions = new Map<string, number>();
  return {
    next: (stationId, day) => {
      const key = `${stationId} ${day}`;
      if (positions.size > LIMIT) positions.clear();
      const position = positions.get(key) ?? randomInt(CODES);
      positions.set(key, (position + 1) % CODES);
      return String((position * STRIDE) % CODES).padStart(4, "0");
    },
    taken: (stationId, day) => void positions.delete(`${stationId} ${day}`),
  };
}

/** The appointment with another code, in what is told of it too. */
export const withCode = (appointment: StoredAppointment, code: string): StoredAppointment => ({
  ...appointment,
  code,
  liveCode: `${appointment.stationId} ${appointment.day} ${code}`,
  outbox: appointment.outbox.map((event) => ({
    ...event,
    fields: { ...event.fields, ...("code" in event.fields ? { code } : {}) },
  })),
});
