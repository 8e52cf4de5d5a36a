import { statutoryCalendar } from "@yanta/domain/calendar";
import { freshDatabase } from "@yanta/local-store/testing";
import type { OpeningHours } from "@yanta/types";
import mongoose, { type Connection } from "mongoose";
import { openBookingDesk, bookingModels, type BookingDesk, type People } from "../../bff/src/features/booking";
import { buildCatalogue, type Catalogue } from "../../bff/src/features/catalogue";
import { migrate } from "../../bff/src/platform/migrations";
import { keepPastTheDate } from "./storeClock";

type StationRecord = Catalogue["stations"][number];

const open = [{ from: "09:00", to: "16:30" }];
/** Thirty cells of fifteen minutes on every day. */
export const everyDay: OpeningHours = {
  weekly: { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open, sun: open },
  exceptions: [],
  holidays: "open",
  makeUpDays: "asWeekday",
  extended: [],
  lastTicketMinutesBeforeClose: 0,
};

/** Items by the number of cells they need; two lines of the district centre serve them. */
export const items = [
  { taskCode: "T-A1", name: "居住证办理", department: "区司法局", cells: 1 },
  { taskCode: "T-A2", name: "某某资格认定", department: "区司法局", cells: 2 },
  { taskCode: "T-B1", name: "养老待遇核定", department: "区人社局", cells: 1 },
  { taskCode: "T-B2", name: "婚姻登记", department: "区民政局", cells: 2 },
  { taskCode: "T-A3", name: "个体工商户设立登记", department: "区司法局", cells: 3 },
  { taskCode: "T-B4", name: "建筑工程施工许可证核发", department: "区人社局", cells: 4 },
] as const;

export const HALL = "610113-D001";
export const STREET = "610113-S001";
export const KIOSK = "610113-K001";

function station(
  stationId: string,
  level: StationRecord["level"],
  latitude: number,
  hours: OpeningHours,
): StationRecord {
  return {
    stationId,
    name: `${stationId}便民中心`,
    level,
    kind: level === "kiosk" ? "selfService" : "hall",
    districtCode: "610113",
    point: { longitude: 108.94, latitude },
    address: "",
    postcode: "",
    phone: "",
    hours,
    counters: level === "kiosk" ? [] : [{ counterId: `${stationId}-W01`, name: "综合窗口", kind: "general" }],
    terminals: [],
    facilities: [],
    verifiedAt: "2026-11-01",
    source: "demonstration",
  };
}

export function bookingCatalogue(hours: OpeningHours = everyDay): Catalogue {
  const stations = [
    station(HALL, "district", 34.2, hours),
    station(STREET, "street", 34.21, hours),
    station(KIOSK, "kiosk", 34.22, hours),
  ];
  return buildCatalogue({
    version: "1",
    items: items.map(({ taskCode, name, department }) => ({
      taskCode,
      name,
      department,
      taskType: "20",
      state: "inForce" as const,
      districtCode: "610113",
      promised: false,
      source: "demonstration" as const,
    })),
    itemExtends: [],
    materials: [],
    fees: [],
    questions: [],
    stations,
    services: stations.flatMap(({ stationId, level }) =>
      items.map(({ taskCode }) => ({
        stationId,
        taskCode,
        channel: level === "kiosk" ? ("terminal" as const) : ("counter" as const),
        // Building permits are seen to by one clerk, who keeps the hall's hours as an item's own.
        ...(taskCode === "T-B4" ? { hours } : {}),
        source: "demonstration" as const,
      })),
    ),
    bureauStations: [],
  });
}

/** Callers are known by their number, everybody is masked alike. */
export const people: People = {
  personByPhone: ({ phone }) => Promise.resolve(`caller-${phone.slice(-6)}`),
  maskedPersons: (looks) => Promise.resolve(new Map(looks.map(({ personId = "" }) => [personId, { name: "张*" }]))),
  personIdsOf: (residentId) => Promise.resolve([residentId]),
};

export function deskOn(connection: Connection, hours?: OpeningHours): BookingDesk {
  const catalogue = bookingCatalogue(hours);
  const asOf = new Date();
  return openBookingDesk({
    connection,
    catalogue: { current: () => ({ catalogue, asOf }) },
    calendar: statutoryCalendar,
    people,
  });
}

export interface BookingWorld {
  desk: BookingDesk;
  connection: Connection;
  uri: string;
  close(): Promise<void>;
}

/** A migrated database of its own, with a desk on it. */
export async function bookingWorld(label: string, hours?: OpeningHours): Promise<BookingWorld> {
  const database = await freshDatabase(label);
  const connection = await connectTo(database.uri);
  await migrate(bookingModels(connection));
  await keepPastTheDate(connection);
  return {
    desk: deskOn(connection, hours),
    connection,
    uri: database.uri,
    close: async () => {
      await connection.close();
      await database.drop();
    },
  };
}

export const connectTo = (uri: string): Promise<Connection> =>
  mongoose.createConnection(uri, { maxPoolSize: 20, autoIndex: false, autoCreate: false }).asPromise();
