import { describe, expect, test } from "@jest/globals";
import { callerMistakes, plainPhone, readAloud, spokenDigits } from "./callerText";

test.each([
  ["4827", "四 八 二 七"],
  ["1001", "幺 零 零 幺"],
])("the code %s is said %s", (code, spoken) => {
  expect(spokenDigits(code)).toBe(spoken);
});

test("the clerk reads when, where, what and the code", () => {
  const text = readAloud({
    visit: "请11月26日（周四）上午9点到9点15分，到小寨路便民中心办理。",
    taskName: "居住证办理",
    code: "4821",
  }).join("");
  expect(text).toContain("11月26日（周四）上午9点");
  expect(text).toContain("小寨路便民中心");
  expect(text).toContain("居住证办理");
  expect(text).toContain("四 八 二 幺");
});

describe("the caller's part of the form", () => {
  test.each([
    { says: "a name and a mobile number will do", name: "张三", phone: "13800000001", fields: [] },
    { says: "a number may be written with spaces", name: "张三", phone: "138 0000 0001", fields: [] },
    { says: "a landline gets no message", name: "张三", phone: "029-85251234", fields: ["phone"] },
    { says: "nothing filled in names both", name: " ", phone: "", fields: ["name", "phone"] },
  ])("$says", ({ name, phone, fields }) => {
    expect(Object.keys(callerMistakes(name, phone))).toEqual(fields);
  });

  test("a number is sent without its pauses", () => {
    expect(plainPhone("138-0000 0001")).toBe("13800000001");
  });
});
