import { randomBytes } from "node:crypto";
import type { endpoints } from "@yanta/types";
import type { z } from "zod";
import type { WechatUser } from "../../../gateways/wechat";
import type { Caller } from "../../../platform/actor";
import { newId } from "../../../platform/ids";
import { residentModel, RESIDENTS, type Resident } from "../model/residents";
import type { IdentityContext } from "../parts";
import { deviceLabel } from "../rules/deviceLabel";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { loginProblem } from "./gatewayProblems";
import { openResidentSession } from "./residentSessions";

type Login = z.output<NonNullable<(typeof endpoints)["createSession"]["body"]>>;

/** Which of a resident's fields each app's openid fills: every app knows the same person by another one. */
const OPEN_ID_FIELDS = {
  weapp: { field: "weappOpenId", index: "weappOpenIdIndex" },
  h5: { field: "h5OpenId", index: "h5OpenIdIndex" },
} as const;

/**
 * Signs in with WeChat; whoever comes for the first time becomes a resident.
 *
 * @throws Problem login-code-invalid, login-blocked, wechat-unavailable
 */
export async function signIn(context: IdentityContext, { code, via }: Login, caller: Caller, now: Date) {
  const { wechat } = context;
  const user = await (via === "weapp" ? wechat.loginOfMiniProgram(code) : wechat.loginOfBrowser(code)).catch(
    (error: unknown) => {
      throw loginProblem(error, context.log);
    },
  );
  const residentId = await residentOf(context, user, via, now);
  return openResidentSession(context.connection, { residentId, device: deviceLabel(caller.userAgent, via) }, now);
}

/** Where a browser signs in, and what must come back with the code. */
export function signInPage({ wechat, publicOrigin }: IdentityContext, redirect: string, caller: Caller) {
  const state = randomBytes(16).toString("base64url");
  const origin = publicOrigin ?? caller.origin;
  return { authorizeUrl: wechat.authorizeUrl(`${origin}${redirect}`, state), state };
}

async function residentOf(context: IdentityContext, user: WechatUser, via: Login["via"], now: Date): Promise<string> {
  const { index } = OPEN_ID_FIELDS[via];
  const residents = residentModel(context.connection);
  const indexes = await indexesOf(context, user, via);
  const known = await residents.findOne({ [index]: indexes[index] }, { _id: 1 }).lean();
  if (known !== null) return known._id;
  const bound = await bindToUnion(context, user, via, indexes);
  if (bound !== null) return bound;
  return createResident(context, user, via, { indexes, now });
}

type Indexes = Partial<Pick<Resident, "weappOpenIdIndex" | "h5OpenIdIndex" | "unionIdIndex">>;

async function indexesOf({ crypto }: IdentityContext, user: WechatUser, via: Login["via"]): Promise<Indexes> {
  const { field, index } = OPEN_ID_FIELDS[via];
  const openIdIndex = await crypto.blindIndex({ collection: RESIDENTS, field }, caseKept(user.openId));
  if (user.unionId === undefined) return { [index]: openIdIndex };
  const unionIdIndex = await crypto.blindIndex({ collection: RESIDENTS, field: "unionId" }, caseKept(user.unionId));
  return { [index]: openIdIndex, unionIdIndex };
}

/** Blind indexes fold case, as fits numbers and names; WeChat's ids differ by it. */
const caseKept = (id: string): string => Buffer.from(id, "utf8").toString("hex");

/** A resident who came by the other app before is the same person: WeChat's union id says so. */
async function bindToUnion(
  { connection, crypto }: IdentityContext,
  user: WechatUser,
  via: Login["via"],
  indexes: Indexes,
): Promise<string | null> {
  if (indexes.unionIdIndex === undefined) return null;
  const residents = residentModel(connection);
  const known = await residents.findOne({ unionIdIndex: indexes.unionIdIndex }, { _id: 1 }).lean();
  if (known === null) return null;
  const { field } = OPEN_ID_FIELDS[via];
  const openId = await crypto.encrypt({ collection: RESIDENTS, field, ownerId: known._id }, user.openId);
  await residents.updateOne({ _id: known._id }, { $set: { [field]: openId, ...indexes } });
  return known._id;
}

/** Two first logins at once make one resident: the store's unique indexes let one in, and the other finds it. */
async function createResident(
  context: IdentityContext,
  user: WechatUser,
  via: Login["via"],
  { indexes, now }: { indexes: Indexes; now: Date },
): Promise<string> {
  const { connection, crypto } = context;
  const { field } = OPEN_ID_FIELDS[via];
  const residentId = newId(now);
  const openId = await crypto.encrypt({ collection: RESIDENTS, field, ownerId: residentId }, user.openId);
  try {
    await residentModel(connection).create({
      _id: residentId,
      [field]: openId,
      ...indexes,
      assurance: "L0",
      createdAt: now,
    });
    return residentId;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return residentOf(context, user, via, now);
  }
}
