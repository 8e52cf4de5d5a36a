import { describe, expect, test } from "@jest/globals";
import { lineRows } from "./lineWords";
import { retryDelayMs } from "./retryDelay";
import { wallClock } from "./wallClock";

const line = (letter: string, waiting: number, range?: [number, number]) => ({
  lineId: `610113-C001.${letter}`,
  name: `${letter}类`,
  waiting,
  ...(range === undefined ? {} : { p50: range[0], p80: range[1] }),
});

describe("a line on the wall reads", () => {
  test.each([
    { says: "people and a range", of: line("A", 7, [10, 20]), is: ["7人等", "约10到20分钟"] },
    { says: "people alone where no counter is open", of: line("A", 7), is: ["7人等", ""] },
    { says: "that one need not wait", of: line("A", 0, [0, 0]), is: ["", "不用等"] },
    { says: "the time until a busy counter is free", of: line("A", 0, [4, 6]), is: ["没人等", "约4到6分钟"] },
    { says: "no promise where nobody serves", of: line("A", 0), is: ["没人等", ""] },
  ])("$says", ({ of, is }) => {
    const [row] = lineRows([of]);
    expect([row?.people, row?.wait]).toEqual(is);
  });

  test("the longest first, by its letter", () => {
    expect(lineRows([line("A", 0), line("B", 2), line("C", 5)]).map(({ letter }) => letter)).toEqual(["C", "B", "A"]);
  });
});

test.each([
  [1, 0, 500],
  [1, 1, 1_000],
  [3, 1, 4_000],
  [6, 1, 30_000],
  [400, 1, 30_000],
])("after %d failures the next try waits, with %d of chance, %d ms", (failures, random, ms) => {
  expect(retryDelayMs(failures, random)).toBe(ms);
});

test("the clock on the wall is Xi'an's", () => {
  expect(wallClock(Date.parse("2026-11-24T02:32:05Z"))).toEqual({
    day: "11月24日 周二",
    time: "10:32",
    seconds: "10:32:05",
  });
});
