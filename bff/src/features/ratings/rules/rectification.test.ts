import { describe, expect, test } from "@jest/globals";
import type { RectificationState } from "@yanta/types";
import { mayAppeal, movesOf, RECTIFICATION_MOVES, rectificationAfter } from "./rectification";

const STATES: readonly RectificationState[] = [
  "open",
  "appealed",
  "replied",
  "settled",
  "reopened",
  "closed",
  "mistaken",
];

/** Written out a second time, row by row: what is not here is refused. */
const ALLOWED = [
  { from: "open", move: "reply", to: "replied" },
  { from: "open", move: "appeal", to: "appealed" },
  { from: "appealed", move: "acceptAppeal", to: "mistaken" },
  { from: "appealed", move: "refuseAppeal", to: "open" },
  { from: "replied", move: "rateWell", to: "settled" },
  { from: "replied", move: "rateLow", to: "reopened" },
  { from: "reopened", move: "reply", to: "closed" },
] as const;

describe("what follows a low grade", () => {
  test.each(STATES.flatMap((from) => RECTIFICATION_MOVES.map((move) => ({ from, move }))))(
    "$move from $from leads where the table says, or nowhere",
    ({ from, move }) => {
      const row = ALLOWED.find((one) => one.from === from && one.move === move);
      expect(rectificationAfter(from, move)).toBe(row?.to ?? null);
    },
  );

  test.each([
    { says: "on the last day", state: "open", today: "2026-12-02", hasAppealed: false, may: true },
    { says: "a day too late", state: "open", today: "2026-12-03", hasAppealed: false, may: false },
    { says: "a second time", state: "open", today: "2026-12-01", hasAppealed: true, may: false },
    { says: "after the reply", state: "replied", today: "2026-12-01", hasAppealed: false, may: false },
    { says: "after a low second grade", state: "reopened", today: "2026-12-01", hasAppealed: false, may: false },
  ] as const)("an appeal $says is possible: $may", ({ state, today, hasAppealed, may }) => {
    expect(mayAppeal({ state, dueOn: "2026-12-02", hasAppealed }, today)).toBe(may);
  });

  test.each([
    { state: "open", hasAppealed: false, isOwnAppeal: false, moves: ["reply", "appeal"] },
    { state: "open", hasAppealed: true, isOwnAppeal: true, moves: ["reply"] },
    { state: "appealed", hasAppealed: true, isOwnAppeal: true, moves: [] },
    { state: "appealed", hasAppealed: true, isOwnAppeal: false, moves: ["decideAppeal"] },
    { state: "reopened", hasAppealed: false, isOwnAppeal: false, moves: ["reply"] },
    { state: "settled", hasAppealed: false, isOwnAppeal: false, moves: [] },
  ] as const)("the desk is offered $moves when it is $state", ({ moves, ...standing }) => {
    expect(movesOf({ ...standing, dueOn: "2026-12-02" }, "2026-12-01")).toEqual(moves);
  });
});
