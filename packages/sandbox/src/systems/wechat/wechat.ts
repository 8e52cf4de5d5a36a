import type { Context, Middleware } from "koa";
import { z } from "zod";
import type { SandboxClock } from "../../clock";
import type { CodeKind, People, SandboxPerson } from "../../people/people";
import type { OutsideSystem } from "../outsideSystem";
import { OK, refusal } from "./answers";
import { chooserPage } from "./chooserPage";
import { StableTokens } from "./stableTokens";
import { SubscribeMessages } from "./subscribeMessages";
import { checkText } from "./textCheck";

const PREFIX = "/wechat";

export interface WechatApps {
  miniProgram: { appId: string; secret: string };
  officialAccount: { appId: string; secret: string };
}

interface Parts {
  apps: WechatApps;
  people: People;
  tokens: StableTokens;
  messages: SubscribeMessages;
}

type Call = (ctx: Context, parts: Parts) => unknown;

/** Calls of the server API and of web OAuth, as `METHOD /path` below the prefix. A new call is a line here. */
const CALLS: ReadonlyMap<string, Call> = new Map<string, Call>([
  ["POST /cgi-bin/stable_token", stableToken],
  ["GET /sns/jscode2session", jscode2session],
  ["GET /sns/oauth2/access_token", oauthAccessToken],
  ["POST /wxa/business/getuserphonenumber", withToken(getUserPhoneNumber)],
  ["POST /cgi-bin/message/subscribe/send", withToken((ctx, { messages }) => messages.send(ctx.request.body))],
  ["POST /wxa/msg_sec_check", withToken((ctx, { people }) => checkText(ctx.request.body, people))],
  ["GET /connect/oauth2/authorize", authorizePage],
]);

/** WeChat, as far as signing in, subscribe messages and the text check need it. Every answer of the API is HTTP 200; `errcode` says what went wrong. */
export function wechatSystem(apps: WechatApps, people: People, clock: SandboxClock): OutsideSystem {
  const messages = new SubscribeMessages(people, clock);
  const parts = { apps, people, tokens: new StableTokens(clock), messages };
  const handle: Middleware = (ctx) => {
    const call = CALLS.get(`${ctx.method} ${ctx.path.slice(PREFIX.length)}`);
    if (call === undefined) {
      ctx.status = 404;
      return;
    }
    ctx.body = call(ctx, parts);
  };
  return {
    name: "wechat",
    prefix: PREFIX,
    handle,
    businessAnswer: (code) => refusal(Number(code)),
    maintenanceCode: "-1",
    outbox: messages.outbox,
    reset: () => {
      messages.reset();
      parts.tokens.reset();
      people.reset();
    },
  };
}

const queryText = (ctx: Context, name: string): string => {
  const value = ctx.query[name];
  return typeof value === "string" ? value : "";
};

const TokenRequest = z.object({
  grant_type: z.literal("client_credential"),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().default(false),
});

function stableToken(ctx: Context, { apps, tokens }: Parts): unknown {
  const request = TokenRequest.safeParse(ctx.request.body);
  if (!request.success) return refusal(47001);
  const { appid, secret, force_refresh: isForced } = request.data;
  if (appid !== apps.miniProgram.appId) return refusal(40013);
  if (secret !== apps.miniProgram.secret) return refusal(40125);
  return isForced ? tokens.force() : tokens.issue();
}

/** For the calls of the mini-program's API that carry `access_token`. */
export function withToken(call: Call): Call {
  return (ctx, parts) => {
    const fault = parts.tokens.faultOf(queryText(ctx, "access_token"));
    return fault === 0 ? call(ctx, parts) : refusal(fault);
  };
}

function jscode2session(ctx: Context, { apps, people }: Parts): unknown {
  const person = personOfCode(ctx, people, { app: apps.miniProgram, kind: "login", code: "js_code" });
  if (typeof person === "number") return refusal(person);
  return {
    openid: person.openid,
    session_key: Buffer.from(person.unionid).toString("base64").slice(0, 22).concat("=="),
    unionid: person.unionid,
  };
}

function oauthAccessToken(ctx: Context, { apps, people }: Parts): unknown {
  const person = personOfCode(ctx, people, { app: apps.officialAccount, kind: "oauth", code: "code" });
  if (typeof person === "number") return refusal(person);
  const { h5Openid: openid, unionid } = person;
  return {
    access_token: `web-${openid}`,
    expires_in: 7200,
    refresh_token: `again-${openid}`,
    openid,
    scope: "snsapi_base",
    unionid,
  };
}

/** The person, or WeChat's code for why there is none. */
function personOfCode(
  ctx: Context,
  people: People,
  asked: { app: { appId: string; secret: string }; kind: CodeKind; code: string },
): SandboxPerson | number {
  if (queryText(ctx, "appid") !== asked.app.appId) return 40013;
  if (queryText(ctx, "secret") !== asked.app.secret) return 40125;
  const person = people.takeCode(asked.kind, queryText(ctx, asked.code));
  if (person === undefined) return 40029;
  return person.blocked ? 40226 : person;
}

const PhoneRequest = z.object({ code: z.string(), openid: z.string().optional() });

function getUserPhoneNumber(ctx: Context, { apps, people }: Parts): unknown {
  const request = PhoneRequest.safeParse(ctx.request.body);
  if (!request.success) return refusal(47001);
  const person = people.takeCode("phone", request.data.code);
  const isTheirs = request.data.openid === undefined || request.data.openid === person?.openid;
  if (person?.phone === undefined || !isTheirs) return refusal(40029);
  const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: apps.miniProgram.appId };
  const phone_info = { phoneNumber: person.phone, purePhoneNumber: person.phone, countryCode: "86", watermark };
  return { ...OK, phone_info };
}

/** Opened by a browser: shows who may be chosen, and leads back with the code of the one who was. */
function authorizePage(ctx: Context, { apps, people }: Parts): unknown {
  const redirect = queryText(ctx, "redirect_uri");
  if (queryText(ctx, "appid") !== apps.officialAccount.appId || !URL.canParse(redirect) || !/^https?:/.test(redirect)) {
    ctx.status = 400;
    ctx.type = "html";
    return "<!doctype html><meta charset=utf-8><title>链接有误</title><p>链接有误，请回到应用重新登录。</p>";
  }
  const addressOf = (person: SandboxPerson): string => {
    const address = new URL(redirect);
    address.searchParams.set("code", people.giveCode("oauth", person.openid));
    address.searchParams.set("state", queryText(ctx, "state"));
    return address.toString();
  };
  ctx.type = "html";
  ctx.set("Cache-Control", "no-store");
  return chooserPage(people.list().map((person) => ({ person, address: addressOf(person) })));
}
