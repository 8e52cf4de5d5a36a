import { describe, expect, test } from "@jest/globals";
import { fieldTypeOf, fitField } from "./limits";

describe("a value in a field of a subscribe message", () => {
  test.each([
    { says: "a thing of 20 characters stays whole", key: "thing1", text: "事".repeat(20), fitted: "事".repeat(20) },
    { says: "a thing of 21 is cut to 19 and …", key: "thing1", text: "事".repeat(21), fitted: `${"事".repeat(19)}…` },
    {
      says: "a rare character outside the first plane counts as one",
      key: "thing1",
      text: "𠮷".repeat(20),
      fitted: "𠮷".repeat(20),
    },
    { says: "a line break becomes a space", key: "thing2", text: " 小寨\n路 ", fitted: "小寨 路" },
    { says: "an empty thing gets a dash", key: "thing2", text: "", fitted: "—" },
    { says: "a phrase keeps five Chinese characters", key: "phrase1", text: "已改时间了吗", fitted: "已改时间了" },
    { says: "a phrase loses what is not Chinese", key: "phrase1", text: "已OK改", fitted: "已改" },
    { says: "a phrase with nothing Chinese says so", key: "phrase1", text: "OK", fitted: "无" },
    { says: "a character_string loses Chinese", key: "character_string4", text: "甲A023号", fitted: "A023" },
    {
      says: "a character_string ends after 32",
      key: "character_string4",
      text: "9".repeat(40),
      fitted: "9".repeat(32),
    },
    { says: "a number keeps its digits", key: "number2", text: "约3人", fitted: "3" },
    { says: "a number without digits is 0", key: "number2", text: "", fitted: "0" },
    { says: "a time is left alone", key: "time2", text: "2026年11月26日 09:30", fitted: "2026年11月26日 09:30" },
  ])("$says", ({ key, text, fitted }) => {
    expect(fitField(key, text)).toBe(fitted);
  });

  test("an unknown kind of key is a mistake in the file of templates", () => {
    expect(() => fieldTypeOf("picture1")).toThrow("picture1");
  });
});
