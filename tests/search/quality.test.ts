import { describe, expect, test } from "@jest/globals";
import { buildIndex, searchData } from "@yanta/domain/search";
import { ask, measure } from "./measure";
import { noisy } from "./noise";
import { phoneBytes } from "./phoneSize";
import { readQuestions } from "./questions";

const index = buildIndex(searchData);
const questions = readQuestions("test");
const inScope = questions.filter((question) => question.kind !== "negative");
const outOfScope = questions.filter((question) => question.kind === "negative");

describe("questions that nobody tuned the search on", () => {
  const found = measure(ask(index, inScope));

  test("there are enough of them", () => {
    expect(inScope.length).toBeGreaterThan(200);
    expect(outOfScope.length).toBeGreaterThan(30);
  });
  test("three in four find a right item first", () => {
    expect(found.recallAt1).toBeGreaterThanOrEqual(0.75);
  });
  test("nine in ten within the first three", () => {
    expect(found.recallAt3).toBeGreaterThanOrEqual(0.9);
  });
  test("97 in a hundred within the first ten", () => {
    expect(found.recallAt10).toBeGreaterThanOrEqual(0.97);
  });
  test("at most two in a hundred are sent away wrongly", () => {
    expect(found.notHere).toBeLessThanOrEqual(0.02);
  });
  test("85 in a hundred out of scope are told so", () => {
    expect(measure(ask(index, outOfScope)).notHere).toBeGreaterThanOrEqual(0.85);
  });
});

describe("noise costs little", () => {
  const plain = inScope.filter((question) => question.kind === "plain");
  test.each([
    { kind: "traditional", within3: 0.9 },
    { kind: "polite", within3: 0.9 },
    { kind: "typo", within3: 0.8 },
    { kind: "pinyin", within3: 0.8 },
  ] as const)("$kind: within the first three", ({ kind, within3 }) => {
    expect(measure(ask(index, noisy(plain, kind, index))).recallAt3).toBeGreaterThanOrEqual(within3);
  });
});

test("data and code take at most 120 KB of the phone's package", () => {
  expect(phoneBytes().all).toBeLessThanOrEqual(120 * 1024);
});
