import { describe, expect, test } from "@jest/globals";
import type { BookingRules } from "@yanta/types";
import { appointmentTimes, changeRefusal, checkInRefusal } from "./appointmentTimes";
import { returnsAt } from "./holdBack";
import { afterNoShow } from "./noShow";
import { personRefusal, timeRefusal, type Channel, type LiveEntry } from "./refusals";
import { appointmentMoves, statesBefore } from "./states";

const rules: BookingRules = {
  daysAhead: 7,
  noticeMinutes: 30,
  cancelUntilMinutes: 120,
  maxLivePerPerson: 2,
  checkInEarlyMinutes: 45,
  checkInLateMinutes: 15,
  holdBackMinutes: 30,
  releaseToWalkInMinutes: 20,
  cellMinutes: 15,
  holdSeconds: 300,
  noShowLimit: 3,
  noShowWindowDays: 90,
  restrictionDays: 30,
  source: "test",
};
const at = (text: string) => new Date(`2026-03-${text.includes(" ") ? text.replace(" ", "T") : `02T${text}`}:00+08:00`);
const tenOClock = at("10:00");

describe("the time to book the 10:00 slot", () => {
  test.each([
    { says: "is over when it begins", now: "10:00", channel: "phone" as const, answer: "slot-past" },
    { says: "is not over for a clerk a minute before", now: "09:59", channel: "phone" as const, answer: null },
    { says: "is not over for a resident 30 minutes before", now: "09:30", channel: "app" as const, answer: null },
    {
      says: "is over for a resident 29 minutes before",
      now: "09:31",
      channel: "app" as const,
      answer: "notice-too-short",
    },
    { says: "has come seven days before", now: "-", channel: "app" as const, startsAt: at("09 23:00"), answer: null },
    {
      says: "has not come eight days before",
      now: "-",
      channel: "app" as const,
      startsAt: at("10 00:00"),
      answer: "too-far-ahead",
    },
  ])("$says", ({ now, channel, startsAt = tenOClock, answer }) => {
    expect(timeRefusal(startsAt, { now: now === "-" ? at("08:00") : at(now), rules, channel })).toBe(answer);
  });

  test("ends with the release to walk-ins when that is earlier than the notice", () => {
    const early = { ...rules, releaseToWalkInMinutes: 60 };
    expect(timeRefusal(tenOClock, { now: at("09:10"), rules: early, channel: "app" })).toBe("notice-too-short");
  });
});

describe("a person who wants 10:00–10:30 for errand x", () => {
  const wish = {
    id: "new",
    taskCode: "x",
    day: "2026-03-02",
    channel: "app" as const,
    startsAt: at("10:00"),
    endsAt: at("10:30"),
  };
  const has = (from: string, to: string, taskCode = "y", id = from): LiveEntry => ({
    id,
    rev: 1,
    taskCode,
    day: "2026-03-02",
    startsAt: at(from),
    endsAt: at(to),
  });
  test.each([
    { says: "may have it", live: [], answer: null },
    { says: "may have it right after another", live: [has("09:30", "10:00")], answer: null },
    {
      says: "is refused while 10:15–10:45 is theirs",
      live: [has("10:15", "10:45")],
      answer: "overlapping-appointment",
    },
    { says: "is refused a second x that day", live: [has("14:00", "14:15", "x")], answer: "duplicate-appointment" },
    {
      says: "is refused a third appointment",
      live: [has("14:00", "14:15"), has("15:00", "15:15")],
      answer: "too-many-appointments",
    },
    {
      says: "is not refused it by a clerk for that",
      live: [has("14:00", "14:15"), has("15:00", "15:15")],
      channel: "phone" as const,
      answer: null,
    },
    { says: "does not stand in their own way when moving", live: [has("10:15", "10:45", "x", "new")], answer: null },
    {
      says: "is refused online while restricted",
      live: [],
      restriction: { until: at("09:01") },
      answer: "booking-restricted",
    },
    {
      says: "is not refused when the restriction has ended",
      live: [],
      restriction: { until: at("09:00") },
      answer: null,
    },
    {
      says: "is never restricted on the phone",
      live: [],
      restriction: { until: at("12:00") },
      channel: "phone" as const,
      answer: null,
    },
  ])("$says", ({ live, restriction, answer, ...row }) => {
    const channel: Channel = "channel" in row && row.channel !== undefined ? row.channel : "app";
    expect(personRefusal({ live, restriction }, { ...wish, channel }, { now: at("09:00"), rules })).toBe(answer);
  });
});

describe("the windows of the 10:00 appointment", () => {
  const times = appointmentTimes(tenOClock, rules);
  test.each([
    { now: "09:14", answer: "too-early-to-check-in" },
    { now: "09:15", answer: null },
    { now: "10:15", answer: null },
    { now: "10:16", answer: null },
    { now: "23:59", answer: null },
  ])("check-in at $now: $answer", ({ now, answer }) => {
    expect(checkInRefusal(times, at(now))).toBe(answer);
  });
  test("check-in on the next day: too-late-to-check-in", () => {
    const nextDay = new Date(at("10:00").getTime() + 24 * 3_600_000);
    expect(checkInRefusal(times, nextDay)).toBe("too-late-to-check-in");
  });
  test.each([
    { now: "08:00", byStaff: false, answer: null },
    { now: "08:01", byStaff: false, answer: "change-too-late" },
    { now: "10:00", byStaff: true, answer: null },
    { now: "10:01", byStaff: true, answer: "change-too-late" },
  ])("change at $now, by staff $byStaff: $answer", ({ now, byStaff, answer }) => {
    expect(changeRefusal({ ...times, startsAt: tenOClock }, { now: at(now), byStaff })).toBe(answer);
  });
});

describe("a missed appointment", () => {
  const missed = (day: string, appointmentId = day) => ({ appointmentId, at: new Date(`${day}T10:00:00+08:00`) });
  test.each([
    { says: "is the first: nothing", earlier: [], warn: false, until: null },
    { says: "is the second of three: a warning", earlier: [missed("2026-02-01")], warn: true, until: null },
    {
      says: "is the third: thirty days without online booking",
      earlier: [missed("2026-02-01"), missed("2026-02-10")],
      warn: false,
      until: "2026-04-01T10:00:00+08:00",
    },
    {
      says: "does not count those before the window",
      earlier: [missed("2025-11-01"), missed("2025-12-02")],
      warn: false,
      until: null,
    },
    { says: "counts once however often it is told", earlier: [missed("2026-03-02")], warn: false, until: null },
  ])("$says", ({ earlier, warn, until }) => {
    const outcome = afterNoShow(earlier, missed("2026-03-02"), rules);
    expect([outcome.warn, outcome.restrictedUntil]).toEqual([warn, until === null ? null : new Date(until)]);
  });
});

describe("a cancelled place", () => {
  test.each([
    { says: "comes back within the hold-back", now: "08:00", chance: 1, returns: "08:30" },
    { says: "never comes back at once", now: "08:00", chance: 1 / 30, returns: "08:01" },
    { says: "comes back at once when it would come after the start", now: "09:45", chance: 1, returns: "09:45" },
  ])("$says", ({ now, chance, returns }) => {
    expect(returnsAt({ now: at(now), startsAt: tenOClock, holdBackMinutes: 30 }, chance)).toEqual(at(returns));
  });
});

describe("the moves of an appointment", () => {
  test.each([
    { action: "cancel" as const, from: ["confirmed"] },
    { action: "reschedule" as const, from: ["confirmed"] },
    { action: "checkIn" as const, from: ["confirmed"] },
    { action: "miss" as const, from: ["confirmed"] },
    { action: "serve" as const, from: ["checkedIn"] },
    { action: "unserve" as const, from: ["served"] },
  ])("$action starts from $from", ({ action, from }) => {
    expect(statesBefore(action)).toEqual(from);
  });
  test("a cancelled or missed appointment moves no more", () => {
    expect([appointmentMoves.cancelled, appointmentMoves.noShow]).toEqual([{}, {}]);
  });
});
