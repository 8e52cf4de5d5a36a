import { describe, expect, test } from "@jest/globals";
import { scannedText } from "./scannedText";

const CODE = "ZB1:6BF A$%*+-./:9Z ";

describe("what a scanner types", () => {
  test.each([
    { says: "is the code itself, with the space at its end", typed: CODE },
    { says: "may end its line", typed: `${CODE}\r\n` },
    { says: "may begin with a space", typed: `  ${CODE}` },
    { says: "may be turned by Caps Lock", typed: CODE.toLowerCase() },
    { says: "may be widened by a Chinese input method", typed: "ＺＢ１：６ＢＦ　Ａ￥％＊＋－。、：９Ｚ　" },
  ])("$says", ({ typed }) => {
    expect(scannedText(typed)).toBe(CODE);
  });

  test("nothing stays nothing", () => {
    expect(scannedText(" \r\n")).toBe("");
  });
});
