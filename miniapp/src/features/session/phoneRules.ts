/** What is wrong with a mainland phone number as it is typed; nothing when it is right. */
export const phoneMistake = (typed: string): string => (/^1[3-9]\d{9}$/.test(typed.trim()) ? "" : "请填11位手机号");

/** What is wrong with the code of an SMS; nothing when it is right. */
export const smsCodeMistake = (typed: string): string => (/^\d{6}$/.test(typed.trim()) ? "" : "请填6位验证码");
