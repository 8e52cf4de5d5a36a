import { describe, expect, test } from "@jest/globals";
import type { Slot } from "@yanta/types";
import { dayToShow, slotDays } from "./slotDays";

const NOW = Date.parse("2026-11-24T10:00:00+08:00");
const slot = (startsAt: string, remaining: number, closedBecause?: string): Slot => ({
  slotId: startsAt,
  startsAt: new Date(`2026-11-${startsAt}:00+08:00`).toISOString(),
  endsAt: new Date(`2026-11-${startsAt}:00+08:00`).toISOString(),
  remaining,
  extendedHours: false,
  ...(closedBecause === undefined ? {} : { closedBecause }),
});
const SLOTS = [
  slot("26T14:00", 6),
  slot("25T09:00", 0, "约满"),
  slot("26T09:30", 1),
  slot("26T09:00", 3),
  slot("26T10:00", 0, "约满"),
];

describe("slots of an item at a place", () => {
  const days = slotDays(SLOTS, { now: NOW, spoken: false });

  test("stand by day, each with how many places are free", () => {
    expect(days.map(({ date, chip, free }) => [date, chip, free])).toEqual([
      ["11月25日（周三）", "明天25日", 0],
      ["11月26日（周四）", "周四26日", 10],
    ]);
  });

  test("stand in two half days, in order; a full one stays and says why", () => {
    const lines = days[1]?.halves.map(({ name, slots }) => [name, slots.map(({ time, note }) => `${time} ${note}`)]);
    expect(lines).toEqual([
      ["上午", ["09:00 余3", "09:30 余1", "10:00 约满"]],
      ["下午", ["14:00 余6"]],
    ]);
  });

  test("a half day without slots is not shown", () => {
    expect(days[0]?.halves.map(({ name }) => name)).toEqual(["上午"]);
  });

  test("times are spoken in the elder version", () => {
    expect(slotDays(SLOTS, { now: NOW, spoken: true })[1]?.halves[0]?.slots[1]?.time).toBe("上午9点30分");
  });

  test("one that was closed cannot be taken, whatever is left", () => {
    const [day] = slotDays([slot("26T09:00", 2, "已停约")], { now: NOW, spoken: false });
    expect(day?.halves[0]?.slots[0]).toMatchObject({ canTake: false, note: "已停约" });
  });
});

test("why a time is gone fits its cell; what to do instead is kept for whoever taps it", () => {
  const [day] = slotDays([slot("26T09:00", 0, "已过预约时间，可到现场取号")], { now: NOW, spoken: false });
  expect(day?.halves[0]?.slots[0]).toMatchObject({ note: "已过预约时间", reason: "已过预约时间，可到现场取号" });
});

describe("the day that is shown first", () => {
  const days = slotDays(SLOTS, { now: NOW, spoken: false });

  test("the first one with a free place", () => {
    expect(dayToShow(days, "")?.date).toBe("11月26日（周四）");
  });

  test("the one that was chosen, even when it is full", () => {
    expect(dayToShow(days, days[0]?.day ?? "")?.date).toBe("11月25日（周三）");
  });

  test("nothing to book, no day", () => {
    expect(dayToShow([], "")).toBeUndefined();
  });
});
