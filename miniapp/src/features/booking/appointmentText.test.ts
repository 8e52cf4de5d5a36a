import { describe, expect, test } from "@jest/globals";
import type { Appointment } from "@yanta/types";
import { changeText, checkInText, inOrder, nearestText, takeNearestText, visitSentence } from "./appointmentText";

const instant = (time: string) => new Date(`2026-11-26T${time}:00+08:00`).toISOString();
const at = (time: string) => Date.parse(instant(time));
const appointment: Appointment = {
  appointmentId: "a1",
  state: "confirmed",
  channel: "app",
  stationId: "610113-S001",
  stationName: "小寨路便民中心",
  taskCode: "t1",
  taskName: "居住证办理",
  lineId: "610113-S001.A",
  startsAt: instant("09:30"),
  endsAt: instant("10:00"),
  checkInFrom: instant("09:00"),
  checkInUntil: instant("09:45"),
  changeUntil: instant("07:30"),
  code: "0427",
};

describe("an appointment in words", () => {
  test("says when and where to come", () => {
    expect(visitSentence(appointment, false)).toBe("请11月26日（周四）上午9:30到10:00，到小寨路便民中心办理。");
  });

  test.each([
    { state: "checkedIn", text: "约的是11月26日（周四）上午9:30到10:00，请在小寨路便民中心等候叫号。" },
    { state: "served", text: "约的是11月26日（周四）上午9:30到10:00，已在小寨路便民中心办好。" },
    { state: "cancelled", text: "原来约的是11月26日（周四）上午9:30到10:00，小寨路便民中心。" },
    { state: "noShow", text: "约的是11月26日（周四）上午9:30到10:00，小寨路便民中心，那天没有签到。" },
  ] as const)("asks nobody to come once it is $state", ({ state, text }) => {
    expect(visitSentence({ ...appointment, state }, false)).toBe(text);
  });

  test.each([
    { time: "08:59", isOpen: false, text: "今天上午9:00到9:45请到大厅签到，签到后拿号。" },
    { time: "09:00", isOpen: true, text: "现在可以签到，上午9:45前都行。" },
    { time: "09:45", isOpen: true, text: "现在可以签到，上午9:45前都行。" },
    { time: "09:46", isOpen: true, text: "约的时间过了，还可以签到，按签到先后排队。" },
  ])("check-in at $time", ({ time, isOpen, text }) => {
    expect(checkInText(appointment, { now: at(time), spoken: false })).toEqual({ isOpen, text });
  });

  test("the day after, one takes a number like anybody", () => {
    const now = at("09:00") + 86_400_000;
    const text = "签到时间已过。可以现场取号，我们会尽快为您办理。";
    expect(checkInText(appointment, { now, spoken: false })).toEqual({ isOpen: false, text });
  });

  test("the day before, the window carries its date", () => {
    const now = at("09:00") - 86_400_000;
    expect(checkInText(appointment, { now, spoken: false }).text).toContain("11月26日（周四）上午9:00");
  });

  test.each(["checkedIn", "served", "cancelled", "noShow"] as const)("nobody checks in when it is %s", (state) => {
    expect(checkInText({ ...appointment, state }, { now: at("09:10"), spoken: false }).isOpen).toBe(false);
  });

  test("it can be moved until the last moment, and then one phones", () => {
    expect(changeText(appointment, { now: at("07:30"), spoken: false }).isOpen).toBe(true);
    const late = changeText(appointment, { now: at("07:31"), spoken: false });
    expect(late).toEqual({ isOpen: false, text: "离预约时间太近，不能再改。来不了请打电话告诉我们。" });
  });
});

describe("the nearest time instead of one that is full", () => {
  const slot = { slotId: "s2", startsAt: instant("10:30") };

  test("at the same place", () => {
    expect(nearestText(slot, false)).toBe("最近的是11月26日（周四）上午10:30。");
    expect(takeNearestText(slot, true)).toBe("约上午10点30分");
  });

  test("at another place, which is named", () => {
    expect(nearestText({ ...slot, stationName: "电视塔便民中心" }, false)).toContain("，在电视塔便民中心。");
  });
});

test("what lies ahead comes first, the next on top; the past follows, the newest on top", () => {
  const one = (appointmentId: string, startsAt: string, state: Appointment["state"]) => ({
    ...appointment,
    appointmentId,
    startsAt: instant(startsAt),
    state,
  });
  const list = [
    one("late", "15:00", "confirmed"),
    one("old", "08:00", "served"),
    one("soon", "09:00", "checkedIn"),
    one("newer", "08:30", "cancelled"),
  ];
  const { ahead, past } = inOrder(list);
  expect(ahead.map(({ appointmentId }) => appointmentId)).toEqual(["soon", "late"]);
  expect(past.map(({ appointmentId }) => appointmentId)).toEqual(["newer", "old"]);
});
