import { describe, expect, test } from "@jest/globals";
import { CAPACITY, decode, decodeNumbers, symbolsFor, unpackWords } from "./alphabet";

describe("numbers and words in ASCII", () => {
  test("every number below the capacity reads back", () => {
    const numbers = Array.from({ length: CAPACITY }, (_, at) => at);
    expect(decodeNumbers(numbers.map(symbolsFor).join(""))).toEqual(numbers);
  });
  test("a composed word is made of others, wherever they stand", () => {
    // 0 许可证 = 2 + 3, 1 许, 2 许可 = 1 + 4, 3 证, 4 可
    const words = unpackWords("|许|证可", [2, 3, 1, 4].map(symbolsFor).join(""));
    expect(words).toEqual(["许可证", "许", "许可", "证", "可"]);
  });
  test("separators stand for themselves", () => {
    expect(decode(`${symbolsFor(0)}|${symbolsFor(1)},\n`, ["办", "证"])).toBe("办|证,\n");
  });
});
