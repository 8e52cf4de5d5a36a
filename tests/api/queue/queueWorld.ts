import { statutoryCalendar } from "@yanta/domain/calendar";
import type { Gcj02Point } from "@yanta/domain/geo";
import { freshDatabase } from "@yanta/local-store/testing";
import { OpeningHours } from "@yanta/types";
import mongoose, { type Connection } from "mongoose";
import { buildCatalogue } from "../../../bff/src/features/catalogue";
import {
  createPictures,
  HALL_RADIUS_METRES,
  queueModels,
  type BookedVisit,
  type BookingPort,
  type HallCounter,
  type QueueParts,
} from "../../../bff/src/features/queue";
import type { Resident, Staff } from "../../../bff/src/platform/actor";
import { Problem } from "../../../bff/src/platform/http/problem";
import { migrate } from "../../../bff/src/platform/migrations";
import { keepPastTheDate } from "../../support/storeClock";

export const STATION = "610113-T001";
export const OTHER_STATION = "610113-T002";
export const LINES = ["A", "B"].map((letter) => ({ lineId: `${STATION}.${letter}`, letter, name: `${letter}类业务` }));
export const [LINE_A = "", LINE_B = ""] = LINES.map(({ lineId }) => lineId);
export const HALL_POINT = { longitude: 108.95, latitude: 34.22 };

/** A working Tuesday, as the clock on the wall shows it. */
export const at = (clock: string): Date => new Date(`2026-11-24T${clock.length === 5 ? `${clock}:00` : clock}+08:00`);

export const clerk = (staffId = "clerk-1", stationIds = [STATION]): Staff => ({
  kind: "staff",
  staffId,
  role: "clerk",
  stationIds,
});
export const resident = (residentId: string): Resident => ({ kind: "resident", residentId });

export interface FakeBooking extends BookingPort {
  visits: Map<string, BookedVisit & { state: "confirmed" | "checkedIn" | "served"; bookedAt: Date }>;
  missedCalls: Set<string>;
}

/** Appointments as the booking feature keeps them, in memory. */
export function fakeBooking(): FakeBooking {
  const visits: FakeBooking["visits"] = new Map();
  const missedCalls = new Set<string>();
  return {
    visits,
    missedCalls,
    visitOf: (appointmentId) => Promise.resolve(visits.get(appointmentId) ?? null),
    checkIn: (appointmentId) => {
      const visit = visits.get(appointmentId);
      if (visit === undefined) return Promise.reject(new Problem("appointment-not-found"));
      visit.state = "checkedIn";
      return Promise.resolve();
    },
    setServed: (appointmentId, served) => {
      const visit = visits.get(appointmentId);
      if (visit !== undefined) visit.state = served ? "served" : "checkedIn";
      return Promise.resolve();
    },
    awaited: (now) =>
      Promise.resolve([...visits.values()].filter(({ state, startsAt }) => state === "confirmed" && startsAt <= now)),
    recordMissedCall: (appointmentId) => {
      missedCalls.add(appointmentId);
      return Promise.resolve();
    },
    markNoShows: () => Promise.resolve(0),
    bookedOn: () => Promise.resolve([...visits.values()]),
    timing: () => Promise.resolve({ slotMinutes: 15, lateMinutes: 15 }),
  };
}

const source = "demonstration" as const;
const open = [{ from: "09:00", to: "17:00" }];
const hours = OpeningHours.parse({ weekly: { mon: open, tue: open, wed: open, thu: open, fri: open } });

export function testCatalogue() {
  const station = (stationId: string) => ({
    stationId,
    name: `${stationId}大厅`,
    level: "street" as const,
    kind: "hall" as const,
    districtCode: "610113",
    point: HALL_POINT as Gcj02Point,
    address: "雁塔区",
    postcode: "710061",
    phone: "029-00000000",
    hours,
    counters: [],
    terminals: [],
    facilities: [],
    verifiedAt: "2026-11-01",
    source,
  });
  const item = (taskCode: string) => ({
    taskCode,
    name: `事项${taskCode}`,
    taskType: "20",
    state: "inForce" as const,
    districtCode: "610113",
    department: taskCode.startsWith("B") ? "B" : "A",
    promised: false,
    source,
  });
  const codes = ["A1", "A2", "B1", "T1", "X1"];
  return buildCatalogue({
    version: "1",
    items: codes.map(item),
    itemExtends: [],
    materials: [],
    fees: [],
    questions: [],
    stations: [station(STATION), station(OTHER_STATION)],
    services: codes
      .filter((taskCode) => taskCode !== "X1")
      .map((taskCode) => ({
        stationId: STATION,
        taskCode,
        channel: taskCode === "T1" ? ("terminal" as const) : ("counter" as const),
        source,
      })),
    bureauStations: [],
  });
}

export const counters = (count: number): HallCounter[] =>
  Array.from({ length: count }, (_, place) => ({
    counterId: `${STATION}.W${place + 1}`,
    name: `${place + 1}号窗口`,
    lineIds: [LINE_A, LINE_B],
  }));

export function partsOver(connection: Connection, booking: BookingPort, counterCount = 3): QueueParts {
  const catalogue = testCatalogue();
  return {
    connection,
    catalogue: { current: () => ({ catalogue, asOf: at("08:00") }) },
    calendar: statutoryCalendar,
    lines: {
      linesAt: ({ stationId }) => (stationId === STATION ? LINES : []),
      lineFor: ({ stationId }, { department }) =>
        stationId === STATION ? LINES.find(({ letter }) => letter === department) : undefined,
      countersAt: ({ stationId }) => (stationId === STATION ? counters(counterCount) : []),
    },
    booking,
    counterCodeKey: "a key for tests only",
    hallRadiusMetres: HALL_RADIUS_METRES,
    pictures: createPictures(connection),
  };
}

export interface QueueWorld {
  parts: QueueParts;
  booking: FakeBooking;
  uri: string;
  close(): Promise<void>;
}

/** A hall in a database of its own. */
export async function queueWorld(label: string, counterCount = 3): Promise<QueueWorld> {
  const database = await freshDatabase(label);
  const connection = await mongoose.createConnection(database.uri, { autoIndex: false, autoCreate: false }).asPromise();
  await migrate(queueModels(connection));
  await keepPastTheDate(connection);
  const booking = fakeBooking();
  return {
    parts: partsOver(connection, booking, counterCount),
    booking,
    uri: database.uri,
    close: async () => {
      await connection.close();
      await database.drop();
    },
  };
}
