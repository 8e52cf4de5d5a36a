import { describe, expect, test } from "@jest/globals";
import { askableLicences, askedOf } from "./askable";

const field = (name: string, label: string) => ({ name, label, sensitive: false });
const idCard = {
  licenceTypeCode: "001",
  typeName: "居民身份证",
  fields: [field("name", "姓名"), field("validity", "有效期限")],
};
const card = { licenceTypeCode: "002", typeName: "社会保障卡", fields: [field("name", "姓名")] };

describe("what a clerk may ask for an errand", () => {
  test("a licence that two materials name is offered once, in the order of the materials", () => {
    expect(askableLicences([card, idCard, card]).map(({ typeName }) => typeName)).toEqual(["社会保障卡", "居民身份证"]);
  });

  test.each([
    { says: "all that the errand needs", licence: idCard, dropped: [], asked: ["name", "validity"] },
    { says: "less when the clerk drops one", licence: idCard, dropped: ["name"], asked: ["validity"] },
    { says: "nothing of an errand that needs no licence", licence: undefined, dropped: ["name"], asked: [] },
  ])("$says", ({ licence, dropped, asked }) => {
    expect(askedOf(licence, dropped)).toEqual(asked);
  });
});
