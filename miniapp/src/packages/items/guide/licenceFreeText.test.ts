import { describe, expect, test } from "@jest/globals";
import { licenceFreeLines } from "./licenceFreeText";

const field = (label: string) => ({ name: label, label, sensitive: false });
const replaced = [
  { material: "身份证、户口簿", typeName: "居民身份证", fields: [field("姓名"), field("公民身份号码")] },
  { material: "身份证、户口簿", typeName: "居民户口簿", fields: [field("户主姓名")] },
];

describe("a material that a licence replaces", () => {
  test("names each licence that stands in for it, and what is read of it", () => {
    expect(licenceFreeLines(replaced, "身份证、户口簿")).toEqual([
      "可以亮电子居民身份证，只看姓名、公民身份号码",
      "可以亮电子居民户口簿，只看户主姓名",
    ]);
  });

  test("a material that no licence replaces says nothing", () => {
    expect(licenceFreeLines(replaced, "申请表")).toEqual([]);
  });
});
