import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Instant } from "./primitives";

/** A code that WeChat hands out once and that lives five minutes. */
const WechatCode = z
  .string()
  .min(1, "缺少微信登录凭证")
  .max(512, "微信登录凭证无效")
  .regex(/^[\w-]+$/, "微信登录凭证无效");
const MainlandPhone = z.string().regex(/^1[3-9]\d{9}$/, "请填11位手机号");
const ResidentIdNumber = z.string().regex(/^\d{17}[\dX]$/, "请填18位身份证号，最后一位可以是X");
const PersonName = z
  .string()
  .min(2, "请填姓名")
  .max(30, "姓名太长")
  .regex(/^[\p{L}·• ]+$/u, "姓名里有不能识别的字");

/** L0 WeChat only … L4 face checked in person: 实名等级 of the provincial platform. */
export const Assurance = z.enum(["L0", "L1", "L2", "L3", "L4"]).meta({ id: "Assurance" });

/** Where the login code comes from: `wx.login` in the mini-program, web OAuth of the official account on H5. */
export const LoginVia = z.enum(["weapp", "h5"]);

export const Me = z
  .object({
    residentId: z.string(),
    assurance: Assurance,
    /** Masked: 张* · 6101**********1234 · 138****5678. */
    name: z.string().optional(),
    residentIdNumber: z.string().optional(),
    phone: z.string().optional(),
    createdAt: Instant,
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

export const SessionSummary = z
  .object({
    sessionId: z.string(),
    device: z.string(),
    createdAt: Instant,
    lastUsedAt: Instant,
    expiresAt: Instant,
    current: z.boolean(),
  })
  .meta({ id: "SessionSummary" });

export const getSignIn = endpoint({
  ...routes.getSignIn,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Where a browser signs in: WeChat's page, which comes back with a code", zh: "网页微信登录地址" },
  query: z.strictObject({
    /** Page of this app to come back to, with its leading slash; another site is refused. */
    redirect: z
      .string()
      .max(500, "地址太长")
      .regex(/^\/(?![/\\])[^\s\\]*$/, "只能回到本应用的页面")
      .default("/"),
  }),
  response: z.object({
    authorizeUrl: z.string(),
    /** Comes back beside the code. The app keeps it and takes no code that comes with another. */
    state: z.string(),
  }),
  problems: [],
});

export const createSession = endpoint({
  ...routes.createSession,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Sign in with WeChat", zh: "微信登录" },
  body: z.strictObject({ code: WechatCode, via: LoginVia.default("weapp") }),
  response: z.object({ token: z.string(), expiresAt: Instant }),
  problems: ["login-code-invalid", "login-blocked", "wechat-unavailable"],
});

export const deleteSession = endpoint({
  ...routes.deleteSession,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Sign out", zh: "退出登录" },
  status: 204,
  response: z.undefined(),
  problems: ["not-signed-in"],
});

export const getMe = endpoint({
  ...routes.getMe,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Own profile, masked", zh: "我的信息" },
  response: Me,
  problems: ["not-signed-in"],
});

export const listMySessions = endpoint({
  ...routes.listMySessions,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Devices that are signed in", zh: "登录过的设备" },
  response: z.object({ items: z.array(SessionSummary) }),
  problems: ["not-signed-in"],
});

export const revokeMySession = endpoint({
  ...routes.revokeMySession,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Sign one device out", zh: "让一台设备退出登录" },
  params: z.strictObject({
    sessionId: z
      .string()
      .min(1)
      .max(40)
      .regex(/^[\w-]+$/, "设备编号无效"),
  }),
  status: 204,
  response: z.undefined(),
  problems: ["not-signed-in", "session-not-found"],
});

export const sendPhoneCode = endpoint({
  ...routes.sendPhoneCode,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Send a six-digit code by SMS (H5, where WeChat gives no phone number)", zh: "发送短信验证码" },
  body: z.strictObject({ phone: MainlandPhone }),
  response: z.object({ resendAfterSeconds: z.number().int(), expiresAt: Instant }),
  problems: ["not-signed-in", "sms-too-often", "sms-unavailable"],
});

export const setMyPhone = endpoint({
  ...routes.setMyPhone,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Verify the phone, by WeChat's code or by the code sent in an SMS", zh: "验证手机号" },
  body: z.union([
    z.strictObject({ code: WechatCode }),
    z.strictObject({ phone: MainlandPhone, smsCode: z.string().regex(/^\d{6}$/, "请填6位验证码") }),
  ]),
  response: Me,
  problems: ["not-signed-in", "phone-code-invalid", "wechat-unavailable"],
});

export const setMyIdentity = endpoint({
  ...routes.setMyIdentity,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Real-name check by the province", zh: "实名核验" },
  body: z.strictObject({ name: PersonName, residentIdNumber: ResidentIdNumber }),
  response: Me,
  problems: ["not-signed-in", "identity-mismatch", "province-unavailable"],
});
