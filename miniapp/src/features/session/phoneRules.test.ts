import { expect, test } from "@jest/globals";
import { phoneMistake, smsCodeMistake } from "./phoneRules";

test.each([
  ["13812345678", ""],
  [" 19912345678 ", ""],
  ["1381234567", "请填11位手机号"],
  ["12812345678", "请填11位手机号"],
  ["", "请填11位手机号"],
])("the phone %p", (typed, mistake) => {
  expect(phoneMistake(typed)).toBe(mistake);
});

test.each([
  ["012345", ""],
  ["12345", "请填6位验证码"],
  ["12a456", "请填6位验证码"],
])("the code %p", (typed, mistake) => {
  expect(smsCodeMistake(typed)).toBe(mistake);
});
