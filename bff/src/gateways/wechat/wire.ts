import { z } from "zod";

/**
 * Business codes inside HTTP 200 (`/miniprogram/dev/server/API`). A missing `errcode` means success; `errmsg` ends in a
 * request id for WeChat's support and is otherwise never read.
 */
export const CODES = {
  ok: 0,
  busy: -1,
  tokenRefused: [40001, 40014, 42001],
  /** Unknown, used or too old: of `wx.login`, of the phone button, of web OAuth. */
  codeInvalid: [40029, 40163, 42003],
  highRisk: 40226,
  throttled: [45009, 45011],
  /** The person has not allowed a subscribe message, or no more of them. */
  noAccept: 43101,
} as const;

export const Envelope = z.looseObject({ errcode: z.coerce.number().int().optional(), errmsg: z.string().optional() });
export type Envelope = z.infer<typeof Envelope>;

export const StableToken = z.object({
  access_token: z.string().min(1).max(512),
  expires_in: z.coerce.number().positive(),
});

/** `session_key` is not read: nothing here needs it, so it is kept nowhere. */
export const LoginAnswer = z.object({ openid: z.string().min(1), unionid: z.string().min(1).optional() });

export const PhoneAnswer = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string().min(1),
    /** Documented as text, shown as a number. */
    countryCode: z.coerce.string(),
    watermark: z.object({ appid: z.string() }),
  }),
});

export const TextCheckAnswer = z.object({ result: z.object({ suggest: z.enum(["pass", "review", "risky"]) }) });

/** The id that WeChat's support asks for, from the end of `errmsg`. */
export const supportIdOf = (errmsg: string | undefined): string =>
  /rid: ([\w-]{8,40})/.exec(errmsg ?? "")?.[1] ?? "none";
