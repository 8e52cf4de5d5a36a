import type { Connection } from "../../platform/store";
import { wechatTokenModel } from "./model";
import type { Transport } from "./transport";
import { WechatError } from "./wechatError";
import { StableToken } from "./wire";

/** From five minutes before the end WeChat hands out the next token, and both work. */
const EARLY_MS = 300_000;

export interface WechatApp {
  appId: string;
  secret: string;
}

export interface TokenCache {
  /** The present token; many callers at once cause one call to WeChat. @throws WechatError */
  get(): Promise<string>;
  /** WeChat has refused this token: the next `get` asks for another. */
  drop(token: string): Promise<void>;
}

/**
 * The token of one app, kept in the store so that every process uses the same. Asked for in normal mode only: forcing a
 * new one kills the old one under the other processes.
 */
export function createTokenCache(transport: Transport, connection: Connection, app: WechatApp): TokenCache {
  const tokens = wechatTokenModel(connection);
  let asking: Promise<string> | null = null;

  const ask = async (): Promise<string> => {
    const kept = await tokens.findById(app.appId).lean();
    if (kept !== null && kept.expiresAt.getTime() - Date.now() > EARLY_MS) return kept.token;
    const body = { grant_type: "client_credential", appid: app.appId, secret: app.secret, force_refresh: false };
    const path = "/cgi-bin/stable_token";
    const answer = StableToken.safeParse(
      await transport.call({ method: "POST", path, query: {}, body, name: "token" }),
    );
    if (!answer.success) throw new WechatError("malformed", "the token answer lacks its fields");
    const { access_token: token, expires_in: seconds } = answer.data;
    const expiresAt = new Date(Date.now() + seconds * 1000);
    await tokens.updateOne({ _id: app.appId }, { $set: { token, expiresAt } }, { upsert: true });
    return token;
  };

  return {
    get: () => {
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    drop: async (token) => {
      await tokens.deleteOne({ _id: app.appId, token });
    },
  };
}
