import { describe, expect, test } from "@jest/globals";
import { statutoryCalendar } from "@yanta/domain/calendar";
import type { OpeningHours } from "@yanta/types";
import { cellsOfDay, isWithinItemHours, mergeCells } from "./cells";
import type { Cells } from "./places";

const spans = (text: string) =>
  text === "" ? [] : text.split(" ").map((span) => ({ from: span.slice(0, 5), to: span.slice(6) }));
const hoursOf = (mon: string, given: Partial<OpeningHours> = {}): OpeningHours => ({
  weekly: { mon: spans(mon), tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  exceptions: [],
  holidays: "closed",
  makeUpDays: "closed",
  extended: [],
  lastTicketMinutesBeforeClose: 0,
  ...given,
});
const MONDAY = "2026-03-02";
const capacity = { online: 2, phone: 1, walkIn: 1 };
const clock = (key: string) => {
  const minute = Number(key.slice(1));
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
};
const cellsOn = (
  hours: OpeningHours,
  items: { taskCode: string; hours: OpeningHours }[] = [],
  cellMinutes = 30,
): Cells => cellsOfDay({ hours, items }, MONDAY, statutoryCalendar, { cellMinutes, capacity }) ?? {};
/** Each cell by its time; `*` where none begins, the items where only they may. */
const told = (cells: Cells) =>
  Object.entries(cells).map(
    ([key, { only, noStart }]) => `${clock(key)}${noStart ? "*" : ""}${only ? ` ${only.join("+")}` : ""}`,
  );

describe("the cells of a day", () => {
  test.each([
    { says: "fill a span", hours: hoursOf("09:00-10:30"), cells: ["09:00", "09:30", "10:00"] },
    { says: "leave the noon gap free", hours: hoursOf("11:00-12:00 13:30-14:00"), cells: ["11:00", "11:30", "13:30"] },
    { says: "leave a rest shorter than a cell unused", hours: hoursOf("09:00-10:15"), cells: ["09:00", "09:30"] },
    {
      says: "begin none after the last ticket",
      hours: hoursOf("09:00-10:30", { lastTicketMinutesBeforeClose: 30 }),
      cells: ["09:00", "09:30", "10:00*"],
    },
    { says: "do not exist on a day off", hours: hoursOf(""), cells: [] },
    {
      says: "follow a dated exception",
      hours: hoursOf("09:00-17:00", { exceptions: [{ date: MONDAY, spans: spans("14:00-15:00") }] }),
      cells: ["14:00", "14:30"],
    },
  ])("$says", ({ hours, cells }) => {
    expect(told(cellsOn(hours))).toEqual(cells);
  });

  test("of extended hours serve the items they name alone", () => {
    const hours = hoursOf("16:00-17:00", {
      extended: [{ days: ["mon"], from: "17:00", to: "18:00", taskCodes: ["permit", "licence"] }],
    });
    const cells = cellsOn(hours, [
      { taskCode: "permit", hours },
      { taskCode: "licence", hours },
      { taskCode: "other", hours },
    ]);
    expect(told(cells)).toEqual(["16:00", "16:30", "17:00 permit+licence", "17:30 permit+licence"]);
  });

  test("of an item's own hours outside the hall's serve that item alone", () => {
    const cells = cellsOn(hoursOf("09:00-10:00"), [{ taskCode: "marriage", hours: hoursOf("09:30-11:00") }]);
    expect(told(cells)).toEqual(["09:00", "09:30", "10:00 marriage", "10:30 marriage"]);
  });

  test("are unknown beyond the calendar", () => {
    const plan = { cellMinutes: 30, capacity };
    expect(cellsOfDay({ hours: hoursOf("09:00-10:00"), items: [] }, "2031-01-06", statutoryCalendar, plan)).toBeNull();
  });
});

describe("an item's own hours", () => {
  const own = {
    hours: hoursOf("09:00-12:00", { lastTicketMinutesBeforeClose: 30 }),
    taskCode: "x",
    day: MONDAY,
    calendar: statutoryCalendar,
  };
  test.each([
    { says: "hold a place inside them", from: 540, to: 570, within: true },
    { says: "hold one that ends with them and begins before the last ticket", from: 680, to: 720, within: true },
    { says: "hold none that begins with the last ticket's end", from: 690, to: 720, within: false },
    { says: "hold none that runs out of them", from: 680, to: 725, within: false },
    { says: "hold none before them", from: 530, to: 560, within: false },
  ])("$says", ({ from, to, within }) => {
    expect(isWithinItemHours(own, { from, to })).toBe(within);
  });
});

describe("new hours for a day with bookings", () => {
  const present = cellsOn(hoursOf("09:00-11:00"));
  test("close what no longer fits, keep the rest with what is taken, add what is new", () => {
    const booked: Cells = { ...present, m570: { ...capacity, online: 0 } };
    const { cells, closed } = mergeCells(booked, cellsOn(hoursOf("09:30-12:00")), 30);
    expect(closed).toEqual(["m540"]);
    expect(cells["m540"]?.closed).toBe(true);
    expect(cells["m570"]).toEqual({ ...capacity, online: 0 });
    expect(Object.keys(cells)).toEqual(["m540", "m570", "m600", "m630", "m660", "m690"]);
  });
  test("add no cell that overlaps one that is kept", () => {
    const { cells } = mergeCells(present, cellsOn(hoursOf("09:15-12:00")), 30);
    expect(Object.keys(cells).filter((key) => key === "m555")).toEqual([]);
  });
});
