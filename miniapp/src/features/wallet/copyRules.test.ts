import { describe, expect, test } from "@jest/globals";
import { copyMistakes, stepAfter, stepBefore } from "./copyRules";

const draft = { purpose: "孩子入学", recipient: "雁塔区某小学", days: 7 };

describe("an annotated copy", () => {
  test.each([
    { says: "with both words", changes: {}, mistakes: {} },
    { says: "without a purpose", changes: { purpose: " " }, mistakes: { purpose: "请写用来办什么，至少2个字" } },
    {
      says: "with one character each",
      changes: { purpose: "学", recipient: "校" },
      mistakes: { purpose: "请写用来办什么，至少2个字", recipient: "请写交给谁，至少2个字" },
    },
  ])("$says", ({ changes, mistakes }) => {
    expect(copyMistakes({ ...draft, ...changes })).toEqual(mistakes);
  });

  test("is asked for question by question, and not past a missing answer", () => {
    expect([stepAfter("purpose", draft), stepAfter("recipient", draft), stepAfter("days", draft)]).toEqual([
      "recipient",
      "days",
      "days",
    ]);
    expect(stepAfter("purpose", { ...draft, purpose: "" })).toBe("purpose");
    expect([stepBefore("purpose"), stepBefore("days")]).toEqual([undefined, "recipient"]);
  });
});
