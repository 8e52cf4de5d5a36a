import { describe, expect, test } from "@jest/globals";
import type { HallDisplay } from "@yanta/types";
import { afterNews, callRows, emptyBoard, isIdle, isStale, serverTime, type Board, type News } from "./board";

const call = (number: string, counter: number, calls = 1) => ({
  number,
  counterName: `${counter}号窗口`,
  calledAt: "2026-11-24T02:00:00Z",
  calls,
});
const display = (called: HallDisplay["called"], more: Partial<HallDisplay> = {}): HallDisplay => ({
  stationId: "610113-C001",
  stationName: "小寨路便民中心",
  called,
  lines: [],
  skipped: [],
  asOf: "2026-11-24T02:00:00Z",
  ...more,
});
const shows = (called: HallDisplay["called"], at: number): News => ({ kind: "display", display: display(called), at });
const after = (...news: News[]): Board => news.reduce(afterNews, emptyBoard);
const rowsOf = (board: Board, now: number) =>
  callRows(board, now).large.map(({ number, fresh }) => `${number}${fresh ? "*" : ""}`);

describe("the numbers on the wall", () => {
  const first = shows([call("A001", 1)], 0);
  const second = shows([call("A002", 2), call("A001", 1)], 1_000);

  test.each([
    { says: "nothing stands out on a screen that was just switched on", news: [first], now: 0, rows: ["A001"] },
    { says: "a new call stands out", news: [first, second], now: 1_000, rows: ["A002*", "A001"] },
    { says: "for eight seconds", news: [first, second], now: 8_999, rows: ["A002*", "A001"] },
    { says: "and no longer", news: [first, second], now: 9_000, rows: ["A002", "A001"] },
    {
      says: "the same display once more changes nothing",
      news: [first, second, { ...second, at: 8_000 }],
      now: 9_000,
      rows: ["A002", "A001"],
    },
    {
      says: "a repeated call stands out again, on top",
      news: [first, second, shows([call("A002", 2), call("A001", 1, 2)], 20_000)],
      now: 20_000,
      rows: ["A001*", "A002"],
    },
    {
      says: "two calls missed in a gap both stand out when the line is back",
      news: [first, { kind: "broken" as const, at: 2_000 }, shows([call("A003", 3), call("A002", 2)], 30_000)],
      now: 30_000,
      rows: ["A003*", "A002*"],
    },
    {
      says: "a service that was ended by mistake comes back, and is no new call",
      news: [second, shows([], 60_000), { ...second, at: 69_000 }],
      now: 69_000,
      rows: ["A002", "A001"],
    },
    { says: "a number that is served goes", news: [second, shows([], 2_000)], now: 2_000, rows: [] },
  ])("$says", ({ news, now, rows }) => {
    expect(rowsOf(after(...news), now)).toEqual(rows);
  });

  test("five stand large, the others follow smaller", () => {
    const board = after(
      shows(
        [1, 2, 3, 4, 5, 6, 7].map((number) => call(`A00${number}`, number)),
        0,
      ),
    );
    const { large, small } = callRows(board, 0);
    expect([large.length, small.map(({ number }) => number)]).toEqual([5, ["A006", "A007"]]);
  });

  test("a screen reader is told the new calls, by number and counter", () => {
    expect(after(first).spoken).toBe("");
    expect(after(first, second).spoken).toBe("A002号请到2号窗口");
    expect(after(first, second, { ...second, at: 2_000 }).spoken).toBe("A002号请到2号窗口");
  });
});

describe("a screen that may be old says so", () => {
  const shown = shows([], 0);
  const beat = (at: number): News => ({ kind: "beat", asOf: "2026-11-24T02:00:10Z", at });
  const broken = (at: number): News => ({ kind: "broken", at });

  test.each([
    { says: "not before anything was heard", news: [], now: 60_000, stale: false },
    { says: "not right after an update", news: [shown], now: 14_999, stale: false },
    { says: "fifteen seconds after the last sign of life", news: [shown], now: 15_000, stale: true },
    { says: "not while the server gives signs of life", news: [shown, beat(10_000)], now: 20_000, stale: false },
    { says: "not in the first seconds of a break", news: [shown, broken(1_000)], now: 5_999, stale: false },
    { says: "five seconds after the line broke", news: [shown, broken(1_000)], now: 6_000, stale: true },
    { says: "counted from the first break", news: [shown, broken(1_000), broken(4_000)], now: 6_000, stale: true },
    { says: "not any more when the line is back", news: [shown, broken(1_000), beat(7_000)], now: 8_000, stale: false },
  ])("$says", ({ news, now, stale }) => {
    expect(isStale(after(...news), now)).toBe(stale);
  });
});

test("the clock runs by the server's time", () => {
  const board = after(shows([], 1_000_000));
  expect(serverTime(board, 1_090_000)).toBe(Date.parse("2026-11-24T02:01:30Z"));
});

test.each([
  { says: "nobody waits, nobody is called", more: {}, called: [], idle: true },
  { says: "somebody is called", more: {}, called: [call("A001", 1)], idle: false },
  {
    says: "somebody waits",
    more: { lines: [{ lineId: "S.A", name: "户政", waiting: 1 }] },
    called: [],
    idle: false,
  },
])("a hall where $says", ({ more, called, idle }) => {
  expect(isIdle({ ...emptyBoard, display: display(called, more) })).toBe(idle);
});
