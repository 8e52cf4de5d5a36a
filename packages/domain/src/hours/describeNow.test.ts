import { describe, expect, test } from "@jest/globals";
import { shanghaiDay } from "../calendar/shanghaiTime";
import { statutoryCalendar } from "../calendar/workCalendar";
import { describeNow } from "./describeNow";
import { openingAt } from "./openingAt";
import { everyDay, placeHours, spans, workdays } from "./openingTable.fixture";
import { spansOn } from "./spansOn";

const hall = placeHours({ weekly: workdays("09:00-12:00 13:30-17:30"), lastTicketMinutesBeforeClose: 30 });
const evening = placeHours({
  weekly: { mon: spans("09:00-12:00 18:00-24:00"), tue: spans("00:00-02:00"), sat: spans("20:00-24:00") },
});
const kiosk = placeHours({ weekly: everyDay("00:00-24:00"), holidays: "open" });
const keepsHolidays = placeHours({ weekly: everyDay("00:00-24:00") });
const closedForGood = placeHours({ exceptions: [{ date: "2026-03-02", spans: spans("09:00-10:00") }] });

describe("a card tells in one line", () => {
  test.each([
    { says: "until when it is open", hours: hall, at: "2026-03-02 10:00", line: "开门中，到12:00" },
    {
      says: "that no ticket is given before noon",
      hours: hall,
      at: "2026-03-02 11:40",
      line: "已停止取号，13:30再开始取号",
    },
    { says: "the noon break", hours: hall, at: "2026-03-02 12:30", line: "午休，13:30开门" },
    { says: "that the day has not begun", hours: hall, at: "2026-03-02 08:00", line: "还没开门，09:00开门" },
    {
      says: "that no ticket is given today",
      hours: hall,
      at: "2026-03-02 17:10",
      line: "已停止取号，明天（周二）09:00再开始取号",
    },
    { says: "the end of the day", hours: hall, at: "2026-03-03 18:00", line: "今天已下班，明天（周三）09:00开门" },
    { says: "the weekend ahead", hours: hall, at: "2026-03-06 18:00", line: "今天已下班，3月9日（周一）09:00开门" },
    { says: "a day off", hours: hall, at: "2026-03-07 10:00", line: "今天不开门，后天（周一）09:00开门" },
    { says: "a holiday", hours: hall, at: "2026-10-01 10:00", line: "今天不开门，10月8日（周四）09:00开门" },
    {
      says: "an opening in the next year",
      hours: hall,
      at: "2025-12-31 18:00",
      line: "今天已下班，2026年1月4日（周日）09:00开门",
    },
    { says: "a break that is not at noon", hours: evening, at: "2026-03-02 12:30", line: "休息中，18:00开门" },
    { says: "an end after midnight", hours: evening, at: "2026-03-02 19:00", line: "开门中，到明天（周二）02:00" },
    { says: "an end at midnight", hours: evening, at: "2026-03-07 21:00", line: "开门中，到24:00" },
    { says: "an end days ahead", hours: keepsHolidays, at: "2026-09-28 10:00", line: "开门中，到后天（周三）24:00" },
    { says: "nothing more of a kiosk round the clock", hours: kiosk, at: "2026-03-02 03:00", line: "开门中" },
    {
      says: "that the next year is not arranged",
      hours: hall,
      at: "2026-12-31 18:00",
      line: "今天已下班，2027年放假安排未发布，请先打电话",
    },
    {
      says: "that this year is not arranged",
      hours: hall,
      at: "2027-01-05 10:00",
      line: "2027年放假安排未发布，请先打电话",
    },
    {
      says: "that no opening is planned",
      hours: closedForGood,
      at: "2026-03-02 11:00",
      line: "今天已下班，12月31日（周四）前没有开门安排，请先打电话",
    },
  ])("$says", ({ hours, at, line }) => {
    const now = new Date(`${at.replace(" ", "T")}:00+08:00`);
    const opening = openingAt(hours, null, now, statutoryCalendar);
    expect(describeNow(opening, now, spansOn(hours, null, shanghaiDay(now), statutoryCalendar))).toBe(line);
  });

  test.each([
    { says: "later today", at: "2026-03-02 12:30", line: "现在关门，13:30开门" },
    { says: "another day", at: "2026-03-03 18:00", line: "现在关门，明天（周三）09:00开门" },
  ])("the next opening $says when today's spans are not at hand", ({ at, line }) => {
    const now = new Date(`${at.replace(" ", "T")}:00+08:00`);
    expect(describeNow(openingAt(hall, null, now, statutoryCalendar), now)).toBe(line);
  });
});
