import { describe, expect, test } from "@jest/globals";
import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import { readIdentity } from "./identityRules";

const digits = "61011319520318002";
const number = `${digits}${residentIdCheckCharacter(digits)}`;

describe("name and number for the real-name check", () => {
  test("are sent in their one written form", () => {
    const typed = `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14).toLowerCase()}`;
    expect(readIdentity(" 王秀兰 ", typed)).toEqual({
      ok: true,
      identity: { name: "王秀兰", residentIdNumber: number },
    });
  });

  test.each([
    { says: "no name", name: " ", typed: number, mistakes: { name: "请填身份证上的姓名" } },
    {
      says: "17 digits",
      name: "王秀兰",
      typed: digits,
      mistakes: { residentIdNumber: "请填18位身份证号，最后一位可以是X" },
    },
    {
      says: "one wrong digit",
      name: "王秀兰",
      typed: number.replace("0318", "0319"),
      mistakes: { residentIdNumber: "身份证号有误，请逐位核对" },
    },
    {
      says: "nothing at all",
      name: "",
      typed: "",
      mistakes: { name: "请填身份证上的姓名", residentIdNumber: "请填18位身份证号，最后一位可以是X" },
    },
  ])("with $says name every mistake", ({ name, typed, mistakes }) => {
    expect(readIdentity(name, typed)).toEqual({ ok: false, mistakes });
  });
});
