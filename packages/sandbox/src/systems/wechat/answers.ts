import { randomUUID } from "node:crypto";

const MESSAGES: Readonly<Record<number, string>> = {
  [-1]: "system error",
  40001: "invalid credential, access_token is invalid or not latest",
  40013: "invalid appid",
  40029: "invalid code",
  40125: "invalid appsecret",
  40226: "code blocked",
  41001: "access_token missing",
  42001: "access_token expired",
  45009: "reach max api daily quota limit",
  45011: "api minute-quota reach limit, must slower, retry next minute",
  47001: "data format error",
};

/** What WeChat answers inside HTTP 200 when a call fails. */
export const refusal = (errcode: number, message?: string) => ({
  errcode,
  errmsg: `${message ?? MESSAGES[errcode] ?? "system error"} rid: ${randomUUID().slice(0, 26)}`,
});

export const OK = { errcode: 0, errmsg: "ok" } as const;
