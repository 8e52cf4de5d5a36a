import { describe, expect, test } from "@jest/globals";
import { statutoryCalendar } from "@yanta/domain/calendar";
import type { EnquiryState } from "@yanta/types";
import { assistanceRefusal } from "./assistance";
import { dueAfter, isOverdue, workingDaysLeft } from "./due";
import {
  ENQUIRY_MOVES,
  mayHandle,
  mayPublish,
  mayReopen,
  needsSupervisor,
  stateAfter,
  type EnquiryMove,
} from "./moves";
import { officeOf } from "./office";
import { stateText } from "./words";

const at = (day: string, time = "10:00") => new Date(`${day}T${time}:00+08:00`);

describe("the way of an enquiry", () => {
  const ways: Record<EnquiryState, Partial<Record<EnquiryMove, EnquiryState>>> = {
    open: { accept: "accepted", handOn: "open", withdraw: "withdrawn" },
    accepted: { accept: "accepted", handOn: "open", answer: "answered", withdraw: "withdrawn" },
    answered: { solve: "closed", reopen: "reopened", expire: "closed" },
    reopened: { accept: "accepted", handOn: "open", withdraw: "withdrawn" },
    closed: { reopen: "reopened" },
    withdrawn: {},
  };
  const moves = Object.keys(ENQUIRY_MOVES) as EnquiryMove[];

  test.each(Object.entries(ways))("from %s leads where the table says, and nowhere else", (from, leads) => {
    const found = moves.flatMap((move) => {
      const to = stateAfter(from as EnquiryState, move);
      return to === null ? [] : [[move, to]];
    });
    expect(Object.fromEntries(found)).toEqual(leads);
  });

  test.each<{ says: string; state: EnquiryState; now: Date; may: boolean }>([
    { says: "an answer that did not help", state: "answered", now: at("2026-11-25"), may: true },
    { says: "one that was closed, on the 30th day", state: "closed", now: at("2026-12-24"), may: true },
    { says: "one that was closed, a minute later", state: "closed", now: at("2026-12-24", "10:01"), may: false },
    { says: "one that was withdrawn", state: "withdrawn", now: at("2026-11-25"), may: false },
    { says: "one that nobody has answered", state: "accepted", now: at("2026-11-25"), may: false },
  ])("“not solved” to $says: $may", ({ state, now, may }) => {
    expect(mayReopen({ state, answeredAt: at("2026-11-24") }, 30, now)).toBe(may);
  });

  test("leads a complaint, and what came back, past the clerks", () => {
    expect([needsSupervisor("clerk", 0), needsSupervisor("supervisor", 0), needsSupervisor("clerk", 1)]).toEqual([
      false,
      true,
      true,
    ]);
    expect((["clerk", "supervisor", "administrator"] as const).map((role) => mayHandle(role, true))).toEqual([
      false,
      true,
      true,
    ]);
    expect(mayHandle("clerk", false)).toBe(true);
  });

  test.each<{ kind: "question" | "complaint"; state: EnquiryState; may: boolean }>([
    { kind: "question", state: "answered", may: true },
    { kind: "question", state: "closed", may: true },
    { kind: "question", state: "accepted", may: false },
    { kind: "complaint", state: "answered", may: false },
  ])("shows a $kind that is $state to everybody: $may", ({ kind, state, may }) => {
    expect(mayPublish({ kind, state })).toBe(may);
  });
});

describe("the office that answers", () => {
  test.each<{ level?: "district" | "street" | "community" | "kiosk"; supervisor: boolean; office: string }>([
    { supervisor: false, office: "centre" },
    { level: "street", supervisor: false, office: "here" },
    { level: "street", supervisor: true, office: "here" },
    { level: "community", supervisor: false, office: "here" },
    { level: "community", supervisor: true, office: "centre" },
    { level: "kiosk", supervisor: false, office: "centre" },
    { level: "kiosk", supervisor: true, office: "centre" },
  ])("for a place of level $level, supervisor needed: $supervisor, is $office", ({ level, supervisor, office }) => {
    const about = level === undefined ? undefined : { stationId: "here", level };
    expect(officeOf(about, supervisor, "centre")).toBe(office);
  });
});

describe("the due day", () => {
  test.each([
    { says: "of three working days, asked on a Tuesday", from: "2026-11-24", days: 3, dueOn: "2026-11-27" },
    { says: "passes a weekend", from: "2026-11-26", days: 3, dueOn: "2026-12-01" },
    { says: "of what is asked on a Saturday counts from Monday", from: "2026-11-28", days: 1, dueOn: "2026-11-30" },
    { says: "passes the National Day's week", from: "2026-09-30", days: 1, dueOn: "2026-10-08" },
  ])("$says", ({ from, days, dueOn }) => {
    expect(dueAfter(at(from), days, statutoryCalendar)).toEqual({ dueOn, dueIsAbout: false });
  });

  test("is a guess, and said to be one, where next year's holidays are not published", () => {
    const due = dueAfter(at("2026-12-30"), 5, statutoryCalendar);
    expect(due).toEqual({ dueIsAbout: true, dueOn: expect.stringMatching(/^2027-01-/) });
  });

  test.each([
    { now: "2026-11-24", left: 3, overdue: false },
    { now: "2026-11-27", left: 0, overdue: false },
    { now: "2026-11-28", left: 0, overdue: true },
    { now: "2026-12-01", left: -2, overdue: true },
  ])("27 November is $left working days away on $now", ({ now, left, overdue }) => {
    expect(workingDaysLeft("2026-11-27", at(now), statutoryCalendar)).toBe(left);
    expect(isOverdue({ state: "accepted", dueOn: "2026-11-27" }, at(now))).toBe(overdue);
    expect(isOverdue({ state: "answered", dueOn: "2026-11-27" }, at(now))).toBe(false);
  });

  test("past the calendar's end says nothing about how many days are left", () => {
    expect(workingDaysLeft("2027-01-06", at("2026-12-30"), statutoryCalendar)).toBeNull();
  });
});

describe("help in person", () => {
  const rules = { homeHelpFor: ["elder", "mobility"] as const, assistanceDaysAhead: 30 };
  const now = at("2026-11-24");
  test.each([
    { place: "home", forWhom: "elder", day: "2026-11-25", refusal: null },
    { place: "home", forWhom: "mobility", day: "2026-12-24", refusal: null },
    { place: "home", forWhom: "self", day: "2026-11-25", refusal: "home" },
    { place: "station", forWhom: "self", day: "2026-11-25", refusal: null },
    { place: "station", forWhom: "self", day: "2026-11-24", refusal: "day" },
    { place: "station", forWhom: "self", day: "2026-12-25", refusal: "day" },
  ] as const)("at $place for $forWhom on $day: $refusal", ({ refusal, ...asked }) => {
    expect(assistanceRefusal(asked, rules, now)).toBe(refusal);
  });
});

describe("how it stands, in words", () => {
  const base = { kind: "question", state: "open", dueOn: "2026-12-04", dueIsAbout: false, overdue: false, reopened: 0 };
  test.each([
    { over: {}, text: "已收到，12月4日前答复您" },
    { over: { reopened: 1 }, text: "已转给值班长，12月4日前答复您" },
    { over: { kind: "assistance" }, text: "已收到，12月4日前与您联系" },
    { over: { dueIsAbout: true }, text: "已收到，约12月4日前答复您" },
    { over: { state: "accepted" }, text: "有人在办了，12月4日前答复您" },
    { over: { state: "accepted", reopened: 1 }, text: "值班长正在办，12月4日前答复您" },
    { over: { state: "reopened", reopened: 1 }, text: "已转给值班长，12月4日前答复您" },
    { over: { overdue: true }, text: "过了12月4日还没答复，可以拨打12345催办" },
    { over: { state: "answered" }, text: "已答复，请看看解决了没有" },
    { over: { state: "closed", closedBecause: "solved" }, text: "已解决" },
    { over: { state: "closed", closedBecause: "noWord" }, text: "答复后没有再反映，已结束" },
    { over: { state: "withdrawn" }, text: "您已撤回" },
  ])("$text", ({ over, text }) => {
    expect(stateText({ ...base, ...over } as Parameters<typeof stateText>[0])).toBe(text);
  });
});
