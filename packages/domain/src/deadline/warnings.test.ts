import { describe, expect, test } from "@jest/globals";
import { statutoryCalendar } from "../calendar/workCalendar";
import { caseClock } from "./caseClock";
import { at, clockAt, event, LIMITS, workingDays } from "./caseClock.fixture";
import type { CaseEvent } from "./caseEvents";
import type { CaseLimits } from "./caseLimits";
import { WARNING_RULES, warningsOf } from "./warnings";

const warned = (asOf: string, events: readonly CaseEvent[], limits: Partial<CaseLimits> = {}) =>
  warningsOf("case-1", clockAt(asOf, events, limits), statutoryCalendar).map(({ key }) => key);

/** Due on Monday 16 March; the steps keep it from being silent. */
const accepted = event("accepted", "03-02 10:00");
const steps = ["03-06", "03-12", "03-16", "03-20", "03-26", "03-31"].map((day) => event("step", `${day} 09:00`));
const busy = [accepted, ...steps];

describe("a case with ten working days, accepted on 2 March 2026", () => {
  test.each([
    { asOf: "03-02 10:00", keys: [] },
    { asOf: "03-06 23:59", keys: [] },
    { asOf: "03-09 00:00", keys: ["case-1:halfGone:2026-03-02"] }, // the fifth day
    { asOf: "03-10 12:00", keys: ["case-1:halfGone:2026-03-02"] },
    { asOf: "03-11 00:00", keys: ["case-1:threeDaysLeft:2026-03-16"] },
    { asOf: "03-12 23:59", keys: ["case-1:threeDaysLeft:2026-03-16"] },
    { asOf: "03-13 00:00", keys: ["case-1:oneDayLeft:2026-03-16"] },
    { asOf: "03-16 23:59", keys: ["case-1:oneDayLeft:2026-03-16"] },
    { asOf: "03-17 00:00", keys: ["case-1:overdue:2026-03-16"] },
    { asOf: "03-30 23:59", keys: ["case-1:overdue:2026-03-16"] },
    { asOf: "03-31 00:00", keys: ["case-1:overdue:2026-03-16", "case-1:statutoryOverdue:2026-03-30"] },
  ])("at $asOf tells $keys", ({ asOf, keys }) => {
    expect(warned(asOf, busy)).toEqual(keys);
  });

  test("asked every hour by three workers that start again and again, tells each of its five facts once", () => {
    const sent: string[] = [];
    const stored = new Set<string>();
    const accepted = at("03-02 10:00").getTime();
    for (let hour = 0; hour < 24 * 35; hour += 1) {
      const clock = caseClock(busy, LIMITS, new Date(accepted + hour * 3_600_000), statutoryCalendar);
      const found = [1, 2, 3].flatMap(() => warningsOf("case-1", clock, statutoryCalendar));
      for (const { key, kind } of found) {
        // A store with a unique index on the key; nothing else is remembered.
        if (!stored.has(key)) sent.push(kind);
        stored.add(key);
      }
    }
    expect(sent).toEqual(["halfGone", "threeDaysLeft", "oneDayLeft", "overdue", "statutoryOverdue"]);
  });

  test("tells of three days again when an extension gave a new day, of the half only once", () => {
    const extended = [...busy, event("extended", "03-12 09:00", { by: workingDays(5), approvedBy: "局长" })];
    expect(warned("03-17 09:00", extended)).toEqual(["case-1:halfGone:2026-03-02"]);
    expect(warned("03-18 09:00", extended)).toEqual(["case-1:threeDaysLeft:2026-03-23"]);
  });

  test.each([
    { says: "is decided", end: event("decided", "03-10 09:00") },
    { says: "is withdrawn", end: event("withdrawn", "03-10 09:00") },
  ])("tells nothing once it $says", ({ end }) => {
    expect(warned("05-20 09:00", [...busy, end])).toEqual([]);
  });
});

describe("short limits", () => {
  test.each([
    { says: "three days: not on the first day", days: 3, asOf: "03-02 10:00", kind: undefined },
    { says: "three days: from the day after", days: 3, asOf: "03-03 10:00", kind: "threeDaysLeft" },
    { says: "one day: not on the first day", days: 1, asOf: "03-02 10:00", kind: undefined },
    { says: "one day: on the day it is due", days: 1, asOf: "03-03 10:00", kind: "oneDayLeft" },
  ])("$says", ({ days, asOf, kind }) => {
    expect(warned(asOf, [accepted], { promised: workingDays(days) })[0]?.split(":")[1]).toBe(kind);
  });
});

describe("a case that stands still", () => {
  const review = event("specialProcedure", "03-12 09:00", { name: "专家评审", expected: workingDays(2) });
  test("tells no countdown while it is paused, but that the pause takes too long", () => {
    expect(warned("03-16 23:00", [accepted, review])).toEqual([]);
    expect(warned("03-17 00:00", [accepted, review])).toEqual(["case-1:pauseOverdue:2026-03-12/2026-03-16"]);
  });
  test("tells of a pause whose length nobody told when it has lasted twenty working days", () => {
    const events = [accepted, event("suspended", "03-12 09:00")];
    // 13 | 16–20 | 23–27 | 30–3 are sixteen, then 7–10 April.
    expect(warned("04-09 23:59", events)).toEqual([]);
    expect(warned("04-10 00:00", events)).toEqual(["case-1:pauseOverdue:2026-03-12/untold"]);
  });
});

describe("silence", () => {
  test.each([
    { says: "four working days are no silence", asOf: "03-06 23:59", keys: [] },
    { says: "five are", asOf: "03-09 00:00", keys: ["case-1:silent:2026-03-02"] },
  ])("$says", ({ asOf, keys }) => {
    const long = { promised: workingDays(60), statutory: workingDays(60) };
    expect(warned(asOf, [accepted], long)).toEqual(keys);
  });
  test("a new event ends it, and the next silence is another", () => {
    const long = { promised: workingDays(60), statutory: workingDays(60) };
    const events = [accepted, event("whatever", "03-10 09:00")];
    expect(warned("03-16 09:00", events, long)).toEqual([]);
    expect(warned("03-17 09:00", events, long)).toEqual(["case-1:silent:2026-03-10"]);
  });
  test("is not the office's while the resident has to hand something in", () => {
    expect(warned("05-20 09:00", [event("supplementRequested", "03-02 10:00")])).toEqual([]);
  });
  test("does not grow over Spring Festival", () => {
    const events = [event("received", "02-14 10:00")];
    expect(warned("02-27 23:59", events)).toEqual([]); // 24–27 are four
    expect(warned("02-28 00:00", events)).toEqual(["case-1:silent:2026-02-14"]);
  });
  test("is as long as the rules say", () => {
    const clock = clockAt("03-04 09:00", [accepted]);
    const rules = { ...WARNING_RULES, silentAfter: 2 };
    expect(warningsOf("case-1", clock, statutoryCalendar, rules).map(({ kind }) => kind)).toEqual(["silent"]);
  });
});

describe("a case that runs into a year without a published arrangement", () => {
  const events = [event("accepted", "12-21 10:00"), event("step", "12-29 10:00")];
  test.each([
    { asOf: "12-29 12:00", keys: ["case-1:halfGone:2026-12-21"] }, // six of ten
    { asOf: "12-30 12:00", keys: ["case-1:threeDaysLeft:2027-01-04"] }, // seven
    { asOf: "2027-01-20 12:00", keys: ["case-1:halfGone:2026-12-21"] }, // nobody knows more
  ])("at $asOf tells $keys", ({ asOf, keys }) => {
    expect(warned(asOf, events)).toEqual(keys);
  });
});
