import { describe, expect, test } from "@jest/globals";
import { clockAt, event, workingDays } from "./caseClock.fixture";

const accepted = event("accepted", "03-02 10:00");
const day = (amount: number) => ({ amount, unit: "day" as const });

describe("a case accepted on Monday 2 March 2026, ten working days promised, twenty by law", () => {
  test.each([
    { says: "is due on the tenth day", due: "2026-03-16", law: "2026-03-30" },
    {
      says: "waits for an expert review",
      more: [event("specialProcedure", "03-04 09:00", { until: new Date("2026-03-05T09:00Z") })],
      due: "2026-03-18",
      law: "2026-04-01",
    },
    {
      says: "was suspended over two days",
      more: [event("suspended", "03-04 09:00"), event("resumed", "03-05 09:00")],
      due: "2026-03-18",
      law: "2026-04-01",
    },
    {
      says: "was suspended twice before it went on",
      more: [event("suspended", "03-04 09:00"), event("suspended", "03-05 09:00"), event("resumed", "03-06 09:00")],
      due: "2026-03-19",
      law: "2026-04-02",
    },
    {
      says: "was resumed and suspended again in one moment",
      more: [
        event("suspended", "03-04 09:00"),
        event("resumed", "03-05 09:00"),
        event("suspended", "03-05 09:00"),
        event("resumed", "03-06 09:00"),
      ],
      due: "2026-03-19",
      law: "2026-04-02",
    },
    {
      says: "was resumed without having been suspended",
      more: [event("resumed", "03-05 09:00")],
      due: "2026-03-16",
      law: "2026-03-30",
    },
    {
      says: "got an approved extension of five",
      more: [event("extended", "03-12 09:00", { by: workingDays(5), approvedBy: "分管局长" })],
      due: "2026-03-23",
      law: "2026-04-07",
    },
    {
      says: "got an extension that nobody approved",
      more: [event("extended", "03-12 09:00", { by: workingDays(5) })],
      due: "2026-03-16",
      law: "2026-03-30",
    },
    {
      says: "went through steps that this version does not know",
      more: [event("转外单位", "03-05 09:00"), event("constructor", "03-06 09:00")],
      due: "2026-03-16",
      law: "2026-03-30",
    },
    {
      says: "has a promise longer than the law",
      limits: { promised: workingDays(30) },
      due: "2026-03-30",
      law: "2026-03-30",
    },
    { says: "has no promise", limits: { promised: null }, due: "2026-03-30", law: "2026-03-30" },
    {
      says: "is a permit without any limit",
      limits: { promised: null, statutory: null },
      due: "2026-03-30",
      law: "2026-03-30",
    },
    {
      says: "is a permit of several offices",
      limits: { promised: null, statutory: null, joint: true },
      due: "2026-05-08",
      law: "2026-05-08",
    },
    {
      says: "is promised in days of the calendar",
      limits: { promised: day(15) },
      due: "2026-03-17",
      law: "2026-03-30",
    },
    {
      says: "is promised within 48 hours",
      limits: { promised: { amount: 48, unit: "hour" as const } },
      due: "2026-03-04",
      law: "2026-03-30",
    },
    {
      says: "is no permit and has only a promise",
      limits: { statutory: null, permit: false },
      due: "2026-03-16",
      law: null,
    },
  ])("$says", ({ more = [], limits = {}, due, law }) => {
    const clock = clockAt("03-12 18:00", [accepted, ...more], limits);
    expect(clock).toMatchObject({
      state: "accepted",
      dueOn: due,
      statutoryDueOn: law,
      certainty: "firm",
    });
    expect(clock.explanation[clock.explanation.length - 1]).toEqual({
      date: due,
      counted: true,
      because: expect.stringMatching(/，到期$/),
    });
  });

  test("has no date when neither the item nor the law names a limit", () => {
    const clock = clockAt("03-12 18:00", [accepted], { promised: null, statutory: null, permit: false });
    expect(clock).toMatchObject({ state: "accepted", dueOn: null, certainty: "none", remainingWorkingDays: null });
  });

  test.each([
    { asOf: "03-02 10:00", left: 10, overdue: false },
    { asOf: "03-13 23:00", left: 1, overdue: false },
    { asOf: "03-16 23:59", left: 0, overdue: false },
    { asOf: "03-17 00:00", left: 0, overdue: true },
  ])("has $left working days left at $asOf", ({ asOf, left, overdue }) => {
    expect(clockAt(asOf, [accepted])).toMatchObject({ remainingWorkingDays: left, overdue, statutoryOverdue: false });
  });

  test("counts the make-up Saturday and the holidays as the notices say", () => {
    const clock = clockAt("10-08 09:00", [event("accepted", "09-30 16:00")], { promised: workingDays(3) });
    expect(clock).toMatchObject({ dueOn: "2026-10-10", remainingWorkingDays: 2 });
    expect(clock.explanation.map(({ because }) => because)).toEqual([
      "受理当天，不算",
      ...Array.from({ length: 7 }, () => "国庆节放假，不算"),
      "第1个工作日",
      "第2个工作日",
      "第3个工作日（国庆节调休上班），到期",
    ]);
  });
});

describe("a case that stands still", () => {
  const review = event("specialProcedure", "03-04 09:00", { name: "专家评审", expected: workingDays(5) });
  test.each([
    { asOf: "03-04 09:00", days: 1, overdue: false },
    { asOf: "03-11 23:59", days: 8, overdue: false },
    { asOf: "03-12 00:00", days: 9, overdue: true },
  ])("has been in review for $days days at $asOf", ({ asOf, days, overdue }) => {
    expect(clockAt(asOf, [accepted, review])).toMatchObject({
      state: "paused",
      dueOn: null,
      certainty: "paused",
      remainingWorkingDays: 9,
      pausedFor: { reason: "专家评审", since: "2026-03-04", days, expectedUntil: "2026-03-11", overdue },
    });
  });
  test("tells each day of the pause by its name, to today", () => {
    const days = clockAt("03-06 12:00", [accepted, review]).explanation;
    expect(days.map(({ because }) => because)).toEqual([
      "受理当天，不算",
      "第1个工作日",
      ...Array.from({ length: 3 }, () => "专家评审，不算"),
    ]);
  });
  test("goes on when the end is known; an end on a holiday costs no working day", () => {
    const until = new Date("2026-04-05T09:00:00+08:00");
    const clock = clockAt(
      "04-07 12:00",
      [event("accepted", "04-02 10:00"), event("specialProcedure", "04-03 09:00", { until })],
      { promised: workingDays(2) },
    );
    expect(clock).toMatchObject({ state: "accepted", dueOn: "2026-04-08", pausedFor: null });
  });
  test("lists a pause that ends in the year 9999 for a year, not for eight thousand", () => {
    const until = new Date("9999-12-31T00:00:00+08:00");
    const clock = clockAt("03-12 09:00", [accepted, event("specialProcedure", "03-04 09:00", { until })]);
    expect(clock).toMatchObject({ state: "paused", dueOn: null, certainty: "paused" });
    expect(clock.explanation.length).toBeLessThan(400);
    const asDays = clockAt("03-12 09:00", [accepted, event("specialProcedure", "03-04 09:00", { until })], {
      promised: day(5),
    });
    expect(asDays.explanation.length).toBeLessThan(400);
  });
  test("has a date that may still move while a planned pause runs", () => {
    const until = new Date("2026-03-05T18:00:00+08:00");
    const clock = clockAt("03-05 09:00", [accepted, event("specialProcedure", "03-04 09:00", { until })]);
    expect(clock).toMatchObject({
      state: "paused",
      dueOn: "2026-03-18",
      certainty: "paused",
      pausedFor: { expectedUntil: "2026-03-05" },
    });
  });
});

describe("a case that is over", () => {
  test.each([
    {
      says: "decided on the due day is in time",
      end: event("decided", "03-16 17:00"),
      state: "decided",
      overdue: false,
    },
    { says: "decided a day later is late", end: event("decided", "03-17 09:00"), state: "decided", overdue: true },
    {
      says: "delivered without a recorded decision is over too",
      end: event("delivered", "03-10 09:00"),
      state: "delivered",
      overdue: false,
    },
    { says: "withdrawn is over", end: event("withdrawn", "03-10 09:00"), state: "withdrawn", overdue: false },
  ])("$says", ({ end, state, overdue }) => {
    expect(clockAt("06-01 09:00", [accepted, end])).toMatchObject({
      state,
      overdue,
      dueOn: "2026-03-16",
      remainingWorkingDays: null,
      progress: null,
    });
  });
  test("ends a pause that nobody ended", () => {
    const events = [accepted, event("suspended", "03-12 09:00"), event("decided", "03-13 09:00")];
    expect(clockAt("06-01 09:00", events)).toMatchObject({
      state: "decided",
      dueOn: "2026-03-18",
      pausedFor: null,
      certainty: "firm",
    });
  });
});

describe("a case that runs into a year without a published arrangement", () => {
  const events = [event("accepted", "12-21 10:00")];
  test("says about when, and that it cannot be sure", () => {
    const clock = clockAt("12-31 10:00", events);
    expect(clock).toMatchObject({
      dueOn: null,
      certainty: "beyondCalendar",
      aboutOn: "2027-01-04",
      remainingWorkingDays: 2,
      coveredUntil: "2026-12-31",
    });
    expect(clock.explanation[clock.explanation.length - 1]).toEqual({
      date: "2027-01-01",
      counted: false,
      because: "2027年放假安排未发布，还算不出来",
    });
  });
  test("does not pretend to know what is left once that year has begun", () => {
    expect(clockAt("2027-01-05 10:00", events)).toMatchObject({ remainingWorkingDays: null, overdue: false });
  });
});
