import type { TokenCache } from "./token";
import type { Transport, WechatCall } from "./transport";
import { WechatError } from "./wechatError";
import type { Envelope } from "./wire";

type Authorised = Pick<WechatCall, "path" | "body" | "name" | "once">;

/** Sends calls that need the access token. */
export type AuthorisedCall = (call: Authorised) => Promise<Envelope>;

/** A token that WeChat refuses is dropped and the call sent once more; a second refusal is an error. */
export function authorised(transport: Transport, tokens: TokenCache): AuthorisedCall {
  const send = (token: string, call: Authorised) =>
    transport.call({ method: "POST", query: { access_token: token }, ...call });
  return async (call) => {
    const token = await tokens.get().catch(withoutToken);
    return send(token, call).catch(async (error: unknown) => {
      if (!(error instanceof WechatError) || error.kind !== "tokenRefused") throw error;
      await tokens.drop(token);
      return send(await tokens.get().catch(withoutToken), call);
    });
  };
}

/** Whatever became of the token's call, the call itself was not sent. */
function withoutToken(error: unknown): never {
  if (!(error instanceof WechatError)) throw error;
  throw new WechatError(error.kind, error.message, error.errcode, true);
}
