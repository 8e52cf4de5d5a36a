import { describe, expect, test } from "@jest/globals";
import { adviceText, alertOf, isWorthLooking, waitText } from "./ticketText";

const asOf = "2026-11-24T02:00:00Z";

describe("how long one waits", () => {
  test.each([
    { says: "people and a range", ahead: 4, wait: { p50: 8, p80: 12, asOf }, text: "前面4人 · 约8到12分钟" },
    { says: "no estimate, no minutes", ahead: 4, wait: undefined, text: "前面4人" },
    { says: "nobody ahead", ahead: 0, wait: { p50: 1, p80: 2, asOf }, text: "前面没有人了，马上到您" },
  ])("$says", ({ ahead, wait, text }) => {
    expect(waitText({ state: "waiting", ahead, wait })).toBe(text);
  });

  test("who does not wait is told no wait", () => {
    expect(waitText({ state: "serving", ahead: 0, wait: undefined })).toBe("");
  });
});

describe("what to do now", () => {
  test.each([
    { state: "called" as const, counterName: "3号窗口", calls: 1, text: "叫到您了，请3分钟内到3号窗口" },
    { state: "called" as const, counterName: "3号窗口", calls: 2, text: "第2次叫您了，请马上到3号窗口" },
    { state: "serving" as const, counterName: "3号窗口", calls: 1, text: "正在3号窗口办理" },
    { state: "called" as const, counterName: undefined, calls: 1, text: "叫到您了，请3分钟内到窗口" },
    { state: "waiting" as const, counterName: undefined, calls: 0, text: "到号3分钟内请到窗口，过号可重排一次" },
  ])("$state at $counterName, call $calls", ({ text, ...ticket }) => {
    expect(adviceText(ticket)).toBe(text);
  });
});

describe("when the phone buzzes", () => {
  const waiting = (ahead: number) => ({ state: "waiting" as const, ahead, calls: 0 });
  const called = (calls: number) => ({ state: "called" as const, ahead: 0, calls });

  test.each([
    { says: "one person is left ahead", before: waiting(2), after: waiting(1), alert: "oneAhead" },
    { says: "still one ahead", before: waiting(1), after: waiting(1), alert: undefined },
    { says: "two ahead", before: waiting(3), after: waiting(2), alert: undefined },
    { says: "called", before: waiting(0), after: called(1), alert: "called" },
    { says: "called again", before: called(1), after: called(2), alert: "called" },
    { says: "the same call", before: called(1), after: called(1), alert: undefined },
    { says: "opened when already called", before: undefined, after: called(1), alert: "called" },
    { says: "opened with one ahead", before: undefined, after: waiting(1), alert: undefined },
  ])("$says: $alert", ({ before, after, alert }) => {
    expect(alertOf(before, after)).toBe(alert);
  });
});

describe("whether the page looks at the ticket once more", () => {
  test.each([
    { says: "before it has seen one", seen: undefined, looksSinceEnd: 0, worth: true },
    { says: "while it waits", seen: { state: "waiting" as const }, looksSinceEnd: 0, worth: true },
    {
      says: "just after the end: it may be taken back",
      seen: { state: "finished" as const },
      looksSinceEnd: 1,
      worth: true,
    },
    { says: "twelve seconds after the end", seen: { state: "finished" as const }, looksSinceEnd: 4, worth: true },
    { says: "when nothing can change any more", seen: { state: "finished" as const }, looksSinceEnd: 5, worth: false },
    { says: "long after it was cancelled", seen: { state: "left" as const }, looksSinceEnd: 9, worth: false },
  ])("$says: $worth", ({ seen, looksSinceEnd, worth }) => {
    expect(isWorthLooking(seen, looksSinceEnd)).toBe(worth);
  });
});
