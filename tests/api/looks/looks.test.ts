import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { shanghaiDay } from "@yanta/domain/calendar";
import mongoose from "mongoose";
import { openLookLog } from "../../../bff/src/features/looks";
import {
  bookableErrands,
  newKey,
  rowsOf,
  startHall,
  type BookableErrand,
  type HallService,
} from "../../support/peopleOfHall";
import type { Answer } from "../support/service";

type Row = Record<string, unknown>;
const PHONE = "13912340001";

let service: HallService;
let errand: BookableErrand;
let resident = "";
const tokens: Record<string, string> = {};
beforeAll(async () => {
  service = await startHall("looks");
  const [here, elsewhere] = await bookableErrands(service);
  if (here === undefined || elsewhere === undefined) throw new Error("the world has not two halls");
  errand = here;
  tokens["clerk"] = await service.staffToken("clerk-1", "clerk", [here.stationId]);
  tokens["colleague"] = await service.staffToken("clerk-2", "clerk", [here.stationId]);
  tokens["lead"] = await service.staffToken("lead-1", "supervisor", [here.stationId]);
  tokens["lead elsewhere"] = await service.staffToken("lead-2", "supervisor", [elsewhere.stationId]);
  const person = await service.person({ name: "周舟", phone: PHONE });
  resident = await service.residentToken(person);
  await service.ask("POST", "/me/phone", { token: resident, body: { code: person.phoneCode } });
}, 120_000);
afterAll(() => service.stop());

const slotId = (): string => errand.slotIds.at(-1) ?? "";
const day = (): string => slotId().split(":")[1] ?? "";
const list = (query: string): Promise<Answer> =>
  service.ask("GET", `/staff/stations/${errand.stationId}/appointments?day=${day()}${query}`, {
    token: tokens["clerk"],
  });
const ownLooks = async (): Promise<Row[]> => rowsOf(await service.ask("GET", "/me/looks", { token: resident }));
/** The clock of the world stands still: nothing comes before anything else. */
const reasonsOf = (looks: readonly Row[]): string[] => looks.map(({ reason }) => String(reason)).sort();
const ownReasons = async (): Promise<string[]> => reasonsOf(await ownLooks());
const watched = async (who: string): Promise<Row> =>
  (await service.ask("GET", "/staff/looks", { token: tokens[who] })).body;

test("a caller's booking names them to the clerk, and they read who looked and why", async () => {
  const body = { slotId: slotId(), taskCode: errand.taskCode, callerName: "周舟", callerPhone: PHONE };
  const booked = await service.ask("POST", "/staff/appointments", { token: tokens["clerk"], body, headers: newKey() });
  expect([booked.status, booked.body["person"]]).toEqual([201, { name: "周*", phone: "139****0001" }]);
  expect(await ownLooks()).toMatchObject([{ subject: "appointment", reason: "phoneBooking" }]);
  expect(JSON.stringify(await ownLooks())).not.toMatch(/staff|李/);
});

test("the day's list names nobody without a reason; with one it does, and each person has one row of it", async () => {
  const [unnamed] = rowsOf(await list(""));
  expect(unnamed).toMatchObject({ state: "confirmed" });
  expect(unnamed).not.toHaveProperty("person");
  expect(await ownLooks()).toHaveLength(1);

  const unexplained = await list("&reason=other");
  expect([unexplained.status, unexplained.body["errors"]]).toMatchObject([400, [{ path: "note" }]]);
  expect(rowsOf(await list("&reason=forgotCode"))).toMatchObject([{ person: { name: "周*" } }]);
  await list("&reason=forgotCode");
  await list(`&reason=other&note=${encodeURIComponent("核对投诉")}`);
  expect(await ownReasons()).toEqual(["forgotCode", "other", "phoneBooking"]);
  expect(await ownLooks()).toContainEqual(expect.objectContaining({ reason: "other", note: "核对投诉" }));
});

test("a ticket names its person to the counter that called it, and to no other", async () => {
  const { stationId, taskCode, point, lineId } = errand;
  const asked = { token: resident, body: { stationId, taskCode, point }, headers: newKey() };
  expect((await service.ask("POST", "/tickets", asked)).status).toBe(201);
  const counter = `/staff/counters/${stationId}.W1`;
  const token = tokens["clerk"];
  await service.ask("POST", `${counter}/open`, { token, body: { lineIds: [lineId] } });
  const call = await service.ask("POST", `${counter}/call-next`, { token, body: {}, headers: newKey() });
  expect(call.body["person"]).toMatchObject({ phone: "139****0001" });
  const hall = await service.ask("GET", `/staff/stations/${stationId}/queue`, { token: tokens["colleague"] });
  expect(JSON.stringify(hall.body)).toContain(String(call.body["ticketId"]));
  expect(JSON.stringify(hall.body)).not.toContain("****");
  expect(await ownLooks()).toContainEqual(expect.objectContaining({ subject: "ticket", reason: "called" }));
});

test("a supervisor reads who of their own hall looked, and of no other", async () => {
  const { items, staff } = (await watched("lead")) as { items: Row[]; staff: Row[] };
  expect(staff).toMatchObject([{ by: "李*", looks: 4 }]);
  expect(reasonsOf(items)).toEqual(["called", "forgotCode", "other", "phoneBooking"]);
  expect(JSON.stringify(items)).not.toContain("周");
  expect(await watched("lead elsewhere")).toEqual({ items: [], staff: [] });
  const before = await service.ask("GET", `/staff/looks?day=${shanghaiDay(new Date(0))}`, { token: tokens["lead"] });
  expect(before.body).toEqual({ items: [], staff: [] });
});

/** More than the store takes in one document. */
const TOO_MUCH = "周舟".repeat(3_000_000);

test("nobody is shown anything while the look cannot be written down, and the fault tells nothing of it", async () => {
  const { MONGODB_URI = "", MONGODB_DATABASE: dbName } = service.config;
  const connection = await mongoose.createConnection(MONGODB_URI, { dbName }).asPromise();
  const crypto = { encrypt: () => Promise.resolve(""), decrypt: () => Promise.resolve("") };
  const staff = { kind: "staff" as const, staffId: "s-1", role: "clerk" as const, stationIds: ["H1"] };
  const look = {
    staff,
    personId: "p-1",
    subject: { kind: "ticket" as const, id: TOO_MUCH },
    reason: "called" as const,
  };
  const refused = await openLookLog({ connection, crypto })
    .keep([look], new Date(0))
    .catch((error: unknown) => error)
    .finally(() => connection.close());
  expect(refused).toMatchObject({ code: "temporarily-unavailable" });
  expect(String(refused)).not.toContain("周舟");
});
