import { describe, expect, test } from "@jest/globals";
import { yuanText } from "./yuanText";

describe("an amount", () => {
  test.each([
    [0, "0元"],
    [1, "0.01元"],
    [10, "0.10元"],
    [2_000, "20元"],
    [2_050, "20.50元"],
    [123_456_789, "1234567.89元"],
  ])("of %d fen is shown exactly", (fen, text) => {
    expect(yuanText(fen)).toBe(text);
  });
});
