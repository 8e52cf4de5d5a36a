import { describe, expect, test } from "@jest/globals";
import { afterPage, afterPass, backoffMs, freshProgress, isSettled, latestOfEach } from "./rules";

const change = (rowId: string, changedAt: string) => ({ rowId, changedAt, type: "remove" as const });
const HORIZON = "2026-11-25 00:00:00";

describe("a page that was applied", () => {
  test("moves the pull to the next page and remembers the latest time", () => {
    const page = { changes: [change("a", "2026-11-02 02:00:01"), change("b", "2026-11-02 02:00:03")], changed: 2 };
    expect(afterPage(freshProgress(), page, HORIZON)).toMatchObject({
      page: 2,
      latest: "2026-11-02 02:00:03",
      changed: 2,
    });
  });
  test("does not let a time in the far future become the watermark", () => {
    const page = { changes: [change("a", "2026-11-02 02:00:01"), change("b", "9999-12-31 23:59:59")], changed: 2 };
    expect(afterPage(freshProgress(), page, HORIZON).latest).toBe("2026-11-02 02:00:01");
  });
});

describe("a pass ends", () => {
  const passed = { ...freshProgress("2026-11-01 00:00:00"), latest: "2026-11-02 02:00:05", changed: 7 };
  test.each([
    { says: "complete when every row was seen", progress: passed, distinctRows: 10, total: 10, isComplete: true },
    {
      says: "to be repeated when a row slipped over a page border",
      progress: passed,
      distinctRows: 9,
      total: 10,
      isComplete: false,
    },
    {
      says: "to be repeated when another process began it",
      progress: { ...passed, resumed: true },
      distinctRows: 10,
      total: 10,
      isComplete: false,
    },
    {
      says: "complete when nothing changed, though the province sends a row id twice",
      progress: { ...passed, changed: 0 },
      distinctRows: 9,
      total: 10,
      isComplete: true,
    },
    {
      says: "to be repeated when it was resumed, changed or not",
      progress: { ...passed, changed: 0, resumed: true },
      distinctRows: 4,
      total: 10,
      isComplete: false,
    },
  ])("$says", ({ progress, distinctRows, total, isComplete }) => {
    const end = afterPass(progress, { distinctRows, total, lastRow: "x" });
    expect(end.isComplete).toBe(isComplete);
    expect(end.next).toMatchObject({ page: 1, resumed: false, since: isComplete ? progress.latest : progress.since });
  });

  test("a table is settled after two passes that changed nothing", () => {
    const quiet = { ...freshProgress("2026-11-02 02:00:05"), total: 3 };
    const once = afterPass(quiet, { distinctRows: 3, total: 3, lastRow: "x" }).next;
    const twice = afterPass(once, { distinctRows: 3, total: 3, lastRow: "x" }).next;
    expect([isSettled(once), isSettled(twice)]).toEqual([false, true]);
  });
});

test("of two versions of a row on one page the later counts", () => {
  expect(latestOfEach([change("a", "1"), change("b", "1"), change("a", "2")])).toEqual([
    change("a", "2"),
    change("b", "1"),
  ]);
});

describe("while the province does not answer the worker waits", () => {
  test.each([
    { failures: 1, ms: 5_000 },
    { failures: 2, ms: 10_000 },
    { failures: 3, ms: 20_000 },
    { failures: 9, ms: 60_000 },
  ])("at most $ms ms after $failures failures", ({ failures, ms }) => {
    expect(backoffMs(failures, 5_000, 1)).toBe(ms);
    expect(backoffMs(failures, 5_000, 0)).toBe(ms / 2);
  });
});
