import { describe, expect, test } from "@jest/globals";
import type { DeskAction } from "./deskKeys";
import { pressToSend, refusalOf, undoSecondsLeft, type Desk } from "./deskMoves";

const ALL: readonly DeskAction[] = ["callNext", "recall", "start", "finish", "skip", "park", "transfer", "undo"];
const desk = (more: Partial<Desk> = {}): Desk => ({
  state: "free",
  undoSeconds: 0,
  undoBlocked: false,
  busy: false,
  stale: false,
  ...more,
});
const calling = {
  state: "calling",
  ticket: { moves: ["recall", "skip", "start", "park", "transfer", "leave"] },
} as const;
const possible = (at: Desk) => ALL.filter((action) => refusalOf(action, at) === undefined).join(" ");

describe("what a clerk can do", () => {
  test.each([
    { says: "at a closed counter: nothing", at: desk({ state: "closed" }), can: "" },
    { says: "at a paused one: nothing", at: desk({ state: "paused" }), can: "" },
    { says: "at a free one: call", at: desk(), can: "callNext" },
    {
      says: "with a called ticket: what the moves say, and no second call",
      at: desk({ ...calling, ticket: { moves: [...calling.ticket.moves] } }),
      can: "recall start skip park transfer",
    },
    {
      says: "after three calls: no fourth",
      at: desk({ state: "calling", ticket: { moves: ["skip", "start"] } }),
      can: "start skip",
    },
    {
      says: "with one in service: finish, put aside, send on",
      at: desk({ state: "serving", ticket: { moves: ["finish", "transfer", "park"] } }),
      can: "finish park transfer",
    },
    { says: "within ten seconds: take back", at: desk({ undoSeconds: 3 }), can: "callNext undo" },
    {
      says: "after the next call: no taking back of the one before",
      at: desk({ state: "serving", ticket: { moves: ["finish"] }, undoSeconds: 3, undoBlocked: true }),
      can: "finish",
    },
    { says: "while a change is under way: nothing", at: desk({ busy: true, undoSeconds: 5 }), can: "" },
    { says: "without a network: nothing, rather than guess", at: desk({ stale: true, undoSeconds: 5 }), can: "" },
  ])("$says", ({ at, can }) => {
    expect(possible(at)).toBe(can);
  });

  test("a key that does nothing says why", () => {
    expect(refusalOf("callNext", desk({ state: "closed" }))).toBe("先开窗");
    expect(refusalOf("recall", desk({ state: "calling", ticket: { moves: ["skip"] } }))).toContain("过号");
  });
});

describe("the seconds for taking back", () => {
  const last = { ticketId: "t", number: "A001", name: "过号", undoUntil: 20_000 };
  test.each([
    { at: 10_000, left: 10 },
    { at: 10_001, left: 10 },
    { at: 19_001, left: 1 },
    { at: 20_000, left: 0 },
    { at: 25_000, left: 0 },
  ])("at $at ms $left are left", ({ at, left }) => {
    expect(undoSecondsLeft(last, at)).toBe(left);
  });

  test("nothing done, nothing to take back", () => {
    expect(undoSecondsLeft(undefined, 0)).toBe(0);
  });
});

describe("the key of a call", () => {
  let count = 0;
  const fresh = () => `k${(count += 1)}`;

  test("every press has its own; one without an answer is tried again under the same", () => {
    const first = pressToSend(undefined, fresh);
    expect(pressToSend(first, fresh)).toBe(first);
    expect(pressToSend({ ...first, undecided: false }, fresh).key).not.toBe(first.key);
  });
});
