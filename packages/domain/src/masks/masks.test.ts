import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { mobileNumbers, residentIdNumbers } from "../identifiers/identifiers.fixture";
import { maskMobileNumber, maskName, maskResidentIdNumber } from "./masks";

describe("what a screen shows of a person", () => {
  test.each([
    { name: "张三", masked: "张*" },
    { name: "张小三", masked: "张*" },
    { name: "买买提·艾力", masked: "买*" },
    { name: "𠮷田", masked: "𠮷*" },
    { name: "张", masked: "张*" },
    { name: "", masked: "" },
  ])("the name '$name' as '$masked'", ({ name, masked }) => {
    expect(maskName(name)).toBe(masked);
  });

  test.each([
    { number: "610113199001011234", masked: "6101**********1234" },
    { number: "61011319900101123x", masked: "6101**********123X" },
    { number: "６１０１１３ 19900101 1234", masked: "6101**********1234" },
    { number: "610113900101123", masked: "6101*******1123" },
    { number: "61011319", masked: "********" },
    { number: "", masked: "" },
  ])("the id number '$number' as '$masked'", ({ number, masked }) => {
    expect(maskResidentIdNumber(number)).toBe(masked);
  });

  test.each([
    { number: "13812345678", masked: "138****5678" },
    { number: "+86 138-1234-5678", masked: "138****5678" },
    { number: "1381234", masked: "*******" },
  ])("the mobile number '$number' as '$masked'", ({ number, masked }) => {
    expect(maskMobileNumber(number)).toBe(masked);
  });

  test("a mask has one shape for all and hides ten and four digits", () => {
    fc.assert(
      fc.property(residentIdNumbers, mobileNumbers, (idNumber, mobile) => {
        expect(maskResidentIdNumber(idNumber)).toMatch(/^\d{4}\*{10}\d{3}[\dX]$/);
        expect(maskMobileNumber(mobile)).toMatch(/^\d{3}\*{4}\d{4}$/);
      }),
    );
  });
});
