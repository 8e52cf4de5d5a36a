import type { TokenCache } from "./token";
import type { Transport, WechatCall } from "./transport";
import { WechatError } from "./wechatError";
import type { Envelope } from "./wire";

/** Sends calls that need the access token. */
export type AuthorisedCall = (call: Pick<WechatCall, "path" | "body" | "name">) => Promise<Envelope>;

/** A token that WeChat refuses is dropped and the call sent once more; a second refusal is an error. */
export function authorised(transport: Transport, tokens: TokenCache): AuthorisedCall {
  const send = (token: string, call: Pick<WechatCall, "path" | "body" | "name">) =>
    transport.call({ method: "POST", query: { access_token: token }, ...call });
  return async (call) => {
    const token = await tokens.get();
    return send(token, call).catch(async (error: unknown) => {
      if (!(error instanceof WechatError) || error.kind !== "tokenRefused") throw error;
      await tokens.drop(token);
      return send(await tokens.get(), call);
    });
  };
}
