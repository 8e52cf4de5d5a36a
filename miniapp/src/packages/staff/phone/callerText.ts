const DIGITS = "零一二三四五六七八九";

/** 四八二一: digits as one says them, each by itself, and 一 as 幺 is said on the phone. */
export const spokenDigits = (code: string): string =>
  [...code].map((digit) => (digit === "1" ? "幺" : (DIGITS[Number(digit)] ?? digit))).join(" ");

interface Booked {
  /** When and where, as a sentence. */
  visit: string;
  taskName: string;
  code: string;
}

/** What the clerk reads aloud, sentence by sentence. */
export function readAloud({ visit, taskName, code }: Booked): string[] {
  return [
    `约好了。${visit}`,
    `办的是：${taskName}。`,
    `预约码是${spokenDigits(code)}，请记一下，到了报这四个数字就行。`,
    "短信也会发给您。来不了请打电话告诉我们。",
  ];
}

/** What is wrong with the caller's part of the form, by field; nothing when it can be booked. */
export function callerMistakes(name: string, phone: string): { name?: string; phone?: string } {
  return {
    ...(name.trim() === "" ? { name: "请填来电人姓名" } : {}),
    ...(isMobileNumber(plainPhone(phone)) ? {} : { phone: "请填11位手机号" }),
  };
}

/** As it is dictated, with pauses: 138 0000 0001. */
export const plainPhone = (typed: string): string => typed.replace(/[\s-]/g, "");

/** @param phone - without pauses. */
export const isMobileNumber = (phone: string): boolean => /^1[3-9]\d{9}$/.test(phone);
