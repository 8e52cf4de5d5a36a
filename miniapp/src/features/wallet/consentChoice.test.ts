import { describe, expect, test } from "@jest/globals";
import { agreeText, fieldText, labelsOf, withField } from "./consentChoice";

const asked = [
  { name: "name", label: "姓名", sensitive: false },
  { name: "residentIdNumber", label: "公民身份号码", sensitive: true },
];

describe("what a holder consents to", () => {
  test.each([
    { says: "two fields", fields: asked, chosen: ["name", "residentIdNumber"], text: "同意，给看2项" },
    { says: "none of those asked", fields: asked, chosen: [], text: "同意，但不给看内容" },
    { says: "a check that asks for none", fields: [], chosen: [], text: "同意，只告诉有没有效" },
  ])("$says stands on the button", ({ fields, chosen, text }) => {
    expect(agreeText(fields, chosen)).toBe(text);
  });

  test("sensitive fields say so in words", () => {
    expect(asked.map(fieldText)).toEqual(["姓名", "公民身份号码（敏感）"]);
  });

  test("each field is switched by itself, and once", () => {
    const on = withField(withField([], "name", true), "name", true);
    expect([on, withField(on, "name", false)]).toEqual([["name"], []]);
  });

  test("the answer names what was shown and what was not", () => {
    expect([labelsOf(asked, ["name"], true), labelsOf(asked, ["name"], false)]).toEqual([["姓名"], ["公民身份号码"]]);
  });
});
