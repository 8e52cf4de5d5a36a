import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  afterCasePage,
  afterCasePass,
  freshProgress,
  isSettled,
  type CaseProgress,
} from "../../bff/src/features/cases/rules/pass";

const HORIZON = "2026-11-25 10:00:00";
const PAGE = 3;

/** A province in memory: rows in order of their change, and a clock that ticks with each change. */
function province(rows: number) {
  let tick = 0;
  const stamp = () => `2026-11-24 09:00:${String(tick).padStart(2, "0")}`;
  let list = Array.from({ length: rows }, (_, index) => ({ rowId: `r${index}`, version: 0, changedAt: stamp() }));
  const since = (watermark: string) => list.filter(({ changedAt }) => changedAt >= watermark);
  return {
    change: (index: number) => {
      tick += 1;
      const found = list.find(({ rowId }) => rowId === `r${index % rows}`);
      if (found === undefined) return;
      const changed = { ...found, version: found.version + 1, changedAt: stamp() };
      list = [...list.filter((row) => row !== found), changed];
    },
    pages: (watermark: string) => Math.max(1, Math.ceil(since(watermark).length / PAGE)),
    page: (watermark: string, page: number) => since(watermark).slice((page - 1) * PAGE, page * PAGE),
    versions: () => new Map(list.map(({ rowId, version }) => [rowId, version])),
  };
}

describe("a pass that reads backwards", () => {
  test("loses no row, whatever changes between two pages, and wherever it is broken off and taken up again", () => {
    const interruptions = fc.array(fc.array(fc.nat(30), { maxLength: 3 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), interruptions, (rows, changes) => {
        const far = province(rows);
        const store = new Map<string, number>();
        const waiting = [...changes];
        let progress: CaseProgress = freshProgress();
        // The last pass meets a province at rest.
        for (let passes = 0; passes < 60; passes += 1) {
          const isAtRest = waiting.length === 0;
          progress = { ...progress, page: far.pages(progress.since), changed: 0 };
          while (progress.page > 0) {
            const page = Math.min(progress.page, far.pages(progress.since));
            const read = far.page(progress.since, page);
            const fresh = read.filter(({ rowId, version }) => store.get(rowId) !== version);
            for (const { rowId, version } of read) store.set(rowId, version);
            progress = afterCasePage({ ...progress, page }, { changes: read, changed: fresh.length }, HORIZON);
            for (const index of waiting.shift() ?? []) far.change(index);
          }
          const { changed } = progress;
          progress = afterCasePass(progress, { total: 0, lastRow: "" });
          if (isAtRest && changed === 0) break;
        }
        expect(store).toEqual(far.versions());
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    {
      says: "moves the watermark to the latest change",
      times: ["2026-11-24 09:00:01", "2026-11-24 09:00:03"],
      since: "2026-11-24 09:00:03",
    },
    {
      says: "is not led astray by a change of the year 9999",
      times: ["2026-11-24 09:00:01", "9999-12-31 00:00:00"],
      since: "2026-11-24 09:00:01",
    },
    { says: "keeps the watermark where nothing came", times: [], since: "2026-11-20 00:00:00" },
  ])("$says", ({ times, since }) => {
    const changes = times.map((changedAt, index) => ({ rowId: `${index}`, changedAt }));
    const begun = { ...freshProgress("2026-11-20 00:00:00"), page: 1 };
    const passed = afterCasePass(afterCasePage(begun, { changes, changed: 1 }, HORIZON), { total: 2, lastRow: "x" });
    expect(passed).toMatchObject({ since, page: 0, quiet: 0 });
  });

  test("settles after two passes that changed nothing, and not while one is under way", () => {
    let progress = freshProgress("2026-11-20 00:00:00");
    const settled: boolean[] = [];
    for (let pass = 0; pass < 3; pass += 1) {
      settled.push(isSettled(progress));
      progress = afterCasePass(progress, { total: 5, lastRow: "x" });
    }
    expect([...settled, isSettled(progress), isSettled({ ...progress, page: 2 })]).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});
