import type { z } from "zod";
import type { Metrics } from "../../platform/metrics";
import type { Connection } from "../../platform/store";
import { authorised, type AuthorisedCall } from "./authorised";
import { createTokenCache, type WechatApp } from "./token";
import { createTransport, type Transport } from "./transport";
import { WechatError } from "./wechatError";
import { LoginAnswer, PhoneAnswer } from "./wire";

/** A person as one app of ours knows them; `unionId` is the same in all our apps, where they are bound together. */
export interface WechatUser {
  openId: string;
  unionId?: string;
}

/** Every call throws `WechatError`. */
export interface Wechat {
  /** The person behind a code of `wx.login`. The code works once, for five minutes. */
  loginOfMiniProgram(code: string): Promise<WechatUser>;
  /** The person behind a code that web OAuth brought to the browser. */
  loginOfBrowser(code: string): Promise<WechatUser>;
  /** The page at which a browser signs in; it comes back to `redirectUri` with `code` and `state`. */
  authorizeUrl(redirectUri: string, state: string): string;
  /** The mainland mobile number behind a code of the phone button; WeChat checks that the code is that person's. */
  phoneNumber(code: string, openId: string): Promise<string>;
  /** For the other calls of the mini-program's server API. */
  authorised: AuthorisedCall;
  close(): Promise<void>;
}

export interface WechatOptions {
  /** https://api.weixin.qq.com */
  apiBase: string;
  /** https://open.weixin.qq.com */
  openBase: string;
  miniProgram: WechatApp;
  /** The official account through which browsers sign in. */
  officialAccount: WechatApp;
  connection: Connection;
  metrics: Metrics;
}

export function createWechat(options: WechatOptions): Wechat {
  const { apiBase, openBase, miniProgram, officialAccount, connection, metrics } = options;
  const transport = createTransport({ baseUrl: apiBase, metrics });
  const withToken = authorised(transport, createTokenCache(transport, connection, miniProgram));
  return {
    loginOfMiniProgram: (code) =>
      login(transport, "/sns/jscode2session", { ...credentials(miniProgram), js_code: code }),
    loginOfBrowser: (code) => login(transport, "/sns/oauth2/access_token", { ...credentials(officialAccount), code }),
    authorizeUrl: (redirectUri, state) => {
      const query = {
        appid: officialAccount.appId,
        redirect_uri: redirectUri,
        response_type: "code",
        scope: "snsapi_base",
        state,
      };
      return `${openBase}/connect/oauth2/authorize?${new URLSearchParams(query).toString()}#wechat_redirect`;
    },
    phoneNumber: (code, openId) => phoneNumber(withToken, { code, openId, appId: miniProgram.appId }),
    authorised: withToken,
    close: transport.close,
  };
}

const credentials = ({ appId, secret }: WechatApp) => ({ appid: appId, secret, grant_type: "authorization_code" });

async function login(transport: Transport, path: string, query: Record<string, string>): Promise<WechatUser> {
  const answer = await transport.call({ method: "GET", path, query, name: "login" });
  const { openid, unionid } = parse(LoginAnswer, answer);
  return { openId: openid, ...(unionid === undefined ? {} : { unionId: unionid }) };
}

const MAINLAND = "86";

async function phoneNumber(
  call: AuthorisedCall,
  asked: { code: string; openId: string; appId: string },
): Promise<string> {
  const body = { code: asked.code, openid: asked.openId };
  const answer = await call({ path: "/wxa/business/getuserphonenumber", body, name: "phone" });
  const { purePhoneNumber, countryCode, watermark } = parse(PhoneAnswer, answer).phone_info;
  if (watermark.appid !== asked.appId) throw new WechatError("malformed", "the answer is another app's");
  if (countryCode !== MAINLAND) throw new WechatError("codeInvalid", "not a mainland number");
  return purePhoneNumber;
}

function parse<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  const result = schema.safeParse(answer);
  if (!result.success) throw new WechatError("malformed", "the answer lacks its fields");
  return result.data;
}
