import { describe, expect, test } from "@jest/globals";
import { retryAfterMs } from "./backoff";
import { nextChannel, type Channel } from "./channels";
import { isStale, triesOf } from "./kinds";
import { FINAL_STATES, NOTICE_MOVES, noticeMove, type NoticeMove, type NoticeState } from "./states";

describe("the channel of a notice", () => {
  const everything = { hasAccept: true, hasPhone: true };
  const none: readonly Channel[] = [];
  test.each([
    { says: "is WeChat for who still allows a message", reach: everything, ruledOut: none, channel: "wechat" },
    {
      says: "is SMS when no accept is left",
      reach: { hasAccept: false, hasPhone: true },
      ruledOut: none,
      channel: "sms",
    },
    { says: "is SMS when WeChat has refused", reach: everything, ruledOut: ["wechat"] as const, channel: "sms" },
    { says: "is none after both have refused", reach: everything, ruledOut: ["wechat", "sms"] as const, channel: null },
    {
      says: "is none without accept and phone",
      reach: { hasAccept: false, hasPhone: false },
      ruledOut: none,
      channel: null,
    },
  ])("$says", ({ reach, ruledOut, channel }) => {
    expect(nextChannel(reach, ruledOut)).toBe(channel);
  });
});

describe("a notice that comes late", () => {
  const due = new Date("2026-11-24T02:00:00Z");
  const after = (minutes: number, ms = 0) => new Date(due.getTime() + minutes * 60_000 + ms);
  test.each([
    { says: "a call of five minutes ago is still sent", kind: "called" as const, now: after(5), stale: false },
    { says: "a call of more than five minutes ago is not", kind: "called" as const, now: after(5, 1), stale: true },
    { says: "three ahead is worth ten minutes", kind: "threeAhead" as const, now: after(10, 1), stale: true },
    { says: "a booking is told of for a day", kind: "booked" as const, now: after(24 * 60), stale: false },
    {
      says: "the reminder of two hours before ends before the appointment",
      kind: "twoHoursBefore" as const,
      now: after(91),
      stale: true,
    },
  ])("$says", ({ kind, now, stale }) => {
    expect(isStale(kind, due, now)).toBe(stale);
  });

  test("gives a slow channel up sooner when somebody waits in the hall", () => {
    expect(triesOf("called")).toBeLessThan(triesOf("booked"));
  });
});

describe("the pause before another try", () => {
  test.each([
    { says: "is one to two seconds at first", attempts: 1, atLeastMs: 0, range: [1_000, 2_000] },
    { says: "doubles", attempts: 3, atLeastMs: 0, range: [4_000, 8_000] },
    { says: "ends at five minutes", attempts: 30, atLeastMs: 0, range: [150_000, 300_000] },
    { says: "is never shorter than the channel asked for", attempts: 1, atLeastMs: 60_000, range: [60_000, 61_000] },
  ])("$says", ({ attempts, atLeastMs, range }) => {
    expect([retryAfterMs(attempts, atLeastMs, 0), retryAfterMs(attempts, atLeastMs, 1)]).toEqual(range);
  });
});

describe("the states of a notice", () => {
  const states = Object.keys(NOTICE_MOVES) as NoticeState[];
  const moves: NoticeMove[] = ["send", "deliver", "postpone", "ruleOut", "giveUp", "loseTrack", "withdraw"];

  test.each(FINAL_STATES)("%s is an end: no move leads on", (state) => {
    for (const move of moves) expect(() => noticeMove(state, move)).toThrow(TypeError);
  });
  test("what reached no phone is taken up again by hand alone; what was sent or called off never", () => {
    expect(FINAL_STATES.map((state) => NOTICE_MOVES[state].tryAgain)).toEqual([undefined, "pending", undefined]);
  });
  test("a message counts as sent only after it was handed to a channel", () => {
    const ways = states.flatMap((from) =>
      moves.filter((move) => NOTICE_MOVES[from][move] === "sent").map((move) => [from, move]),
    );
    expect(ways).toEqual([["sending", "deliver"]]);
  });
  test("every end can be reached from the start", () => {
    const reached = new Set<NoticeState>(["pending"]);
    for (const state of reached) for (const next of Object.values(NOTICE_MOVES[state])) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });
});
