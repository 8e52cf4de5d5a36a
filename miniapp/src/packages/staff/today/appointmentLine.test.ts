import { describe, expect, test } from "@jest/globals";
import { arrivalOf, toComeFirst, wholeCode } from "./appointmentLine";

const at = (clock: string) => Date.parse(`2026-11-24T${clock}:00+08:00`);
const booked = {
  state: "confirmed" as const,
  checkInFrom: "2026-11-24T09:45:00+08:00",
  checkInUntil: "2026-11-24T10:45:00+08:00",
};

describe("somebody who booked 10:30 and stands at the desk", () => {
  test.each([
    { clock: "09:44", isOpen: false, text: "09:45起可签到" },
    { clock: "09:45", isOpen: true, text: "10:45前可签到" },
    { clock: "10:45", isOpen: true, text: "10:45前可签到" },
    { clock: "10:46", isOpen: true, text: "迟到了，签到后按先后排" },
  ])("at $clock: $text", ({ clock, isOpen, text }) => {
    expect(arrivalOf(booked, at(clock))).toEqual({ isOpen, text });
  });

  test.each([
    ["checkedIn", "已签到"],
    ["cancelled", "已取消"],
  ] as const)("when %s: %s", (state, text) => {
    expect(arrivalOf({ ...booked, state }, at("10:00"))).toEqual({ isOpen: false, text });
  });
});

test("who is still to come stands first, in order of time", () => {
  const list = [
    { state: "served" as const, startsAt: "2026-11-24T09:00:00+08:00" },
    { state: "confirmed" as const, startsAt: "2026-11-24T11:00:00+08:00" },
    { state: "confirmed" as const, startsAt: "2026-11-24T10:00:00+08:00" },
  ];
  expect(toComeFirst(list).map(({ startsAt }) => startsAt.slice(11, 13))).toEqual(["10", "11", "09"]);
});

test.each([
  ["482", undefined],
  ["4821", "4821"],
  [" 4821 ", "4821"],
  ["48a1", undefined],
])("the code %s asks for %s", (typed, code) => {
  expect(wholeCode(typed)).toBe(code);
});
