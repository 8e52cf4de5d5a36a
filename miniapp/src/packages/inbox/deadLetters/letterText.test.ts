import { describe, expect, test } from "@jest/globals";
import { errorText, sinceText } from "./letterText";

const NOW = Date.parse("2026-11-24T12:00:00+08:00");

describe("what was given up on", () => {
  test.each([
    { kind: "notice", lastError: "refused", is: "微信和短信都不收。可以再送一次。" },
    { kind: "provinceRow", lastError: "sex is missing", is: "读不懂：sex is missing。省里改好后自动补上。" },
    { kind: "notice", lastError: "E42", is: "错误：E42" },
  ] as const)("of $kind says why: $is", ({ is, ...letter }) => {
    expect(errorText(letter)).toBe(is);
  });

  test("says since when and how often it was tried", () => {
    expect(sinceText({ kind: "notice", since: "2026-11-24T10:00:00+08:00", tries: 6 }, NOW)).toMatch(
      /10:00起，试过6次$/,
    );
    expect(sinceText({ kind: "provinceRow", since: "1970-01-01T08:00:00+08:00", tries: 2 }, NOW)).toBe(
      "时间不明，收到过2次",
    );
  });
});
