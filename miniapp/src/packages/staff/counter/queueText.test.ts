import { describe, expect, test } from "@jest/globals";
import type { StaffTicket } from "@yanta/types";
import { elapsedText, kindText, linesInOrder, lineText, newestFirst, waitedText } from "./queueText";

const ticket = (number: string, lineId: string, more: Partial<StaffTicket> = {}): StaffTicket => ({
  ticketId: number,
  number,
  stationId: "S1",
  stationName: "某大厅",
  lineId,
  lineName: lineId,
  taskCode: "T1",
  taskName: "某事项",
  kind: "walkIn",
  priority: false,
  state: "waiting",
  ahead: 0,
  calls: 0,
  orderRule: "",
  nowCalling: [],
  canDefer: false,
  takenAt: "2026-11-24T10:00:00+08:00",
  asOf: "2026-11-24T10:00:00+08:00",
  moves: [],
  ...more,
});

test("one's own lines stand first, each with its people in the order of calls", () => {
  const lines = ["A", "B", "C"].map((lineId) => ({ lineId, name: lineId, waiting: 0 }));
  const waiting = [ticket("B001", "B"), ticket("A002", "A"), ticket("A001", "A")];
  const shown = linesInOrder(lines, waiting, ["B"]);
  expect(shown.map(({ lineId, tickets }) => `${lineId}: ${tickets.map(({ number }) => number).join()}`)).toEqual([
    "B: B001",
    "A: A002,A001",
    "C: ",
  ]);
});

test("who has missed the call last stands first", () => {
  const at = (clock: string) => ({ requeueUntil: `2026-11-24T${clock}:00+08:00` });
  const skipped = [ticket("A1", "A", at("10:00")), ticket("A2", "A", at("10:20")), ticket("A3", "A", at("10:10"))];
  expect(newestFirst(skipped).map(({ number }) => number)).toEqual(["A2", "A3", "A1"]);
});

test.each([
  [{ waiting: 0, p50: 0, p80: 0 }, "没有人等"],
  [{ waiting: 3, p50: 8, p80: 20 }, "3人等，现在取号约等8到20分钟"],
  [{ waiting: 1, p50: 5, p80: 5 }, "1人等，现在取号约等5分钟"],
  [{ waiting: 2 }, "2人等"],
])("a line %j says %s", (line, text) => {
  expect(lineText({ lineId: "A", name: "A", ...line })).toBe(text);
});

test.each([
  ["booked", "2026-11-24T10:30:00+08:00", "预约10:30"],
  ["booked", undefined, "现场"],
  ["walkIn", undefined, "现场"],
] as const)("a %s ticket for %s is called %s", (kind, appointmentAt, text) => {
  expect(kindText({ kind, appointmentAt })).toBe(text);
});

describe("clocks", () => {
  const ten = Date.parse("2026-11-24T10:00:00+08:00");
  test.each([
    [59_000, "刚取号"],
    [60_000, "等了1分钟"],
    [26 * 60_000, "等了26分钟"],
  ])("%d ms after taking a number: %s", (after, text) => {
    expect(waitedText("2026-11-24T10:00:00+08:00", ten + after)).toBe(text);
  });

  test.each([
    [252_000, "04:12"],
    [0, "00:00"],
    [-5_000, "00:00"],
    [3_661_000, "61:01"],
  ])("%d ms of service read %s", (after, text) => {
    expect(elapsedText(ten, ten + after)).toBe(text);
  });
});
