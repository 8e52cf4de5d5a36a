import { describe, expect, test } from "@jest/globals";
import { amountMistake, fenTyped } from "./typedYuan";

describe("an amount typed in yuan", () => {
  test.each([
    { typed: "20", fen: 2_000 },
    { typed: "0.01", fen: 1 },
    { typed: "19.9", fen: 1_990 },
    { typed: "1.15", fen: 115 },
    { typed: "8.29", fen: 829 },
    { typed: "１２．５元", fen: 1_250 },
    { typed: " 1,200.00 ", fen: 120_000 },
    { typed: "9999999.99", fen: 999_999_999 },
  ])("“$typed” is $fen fen", ({ typed, fen }) => {
    expect(fenTyped(typed)).toBe(fen);
  });

  test.each(["", "1.005", "-1", "1e3", "一百", "1.", ".5", "12345678", "1.2.3"])("“%s” is none", (typed) => {
    expect(fenTyped(typed)).toBeUndefined();
  });

  test.each([
    { typed: "15", mistake: undefined },
    { typed: "15.01", mistake: "最多能退15.00元" },
    { typed: "0", mistake: "至少退0.01元" },
    { typed: "全部", mistake: "请填金额，例如 12 或 12.50" },
  ])("of 15 yuan that may go back “$typed” is answered: $mistake", ({ typed, mistake }) => {
    expect(amountMistake(typed, 1_500)).toBe(mistake);
  });
});
