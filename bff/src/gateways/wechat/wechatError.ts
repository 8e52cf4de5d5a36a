export type WechatFailure =
  | "codeInvalid"
  | "highRisk"
  | "tokenRefused"
  | "busy"
  | "throttled"
  | "timeout"
  | "network"
  | "unavailable"
  | "malformed"
  | "refused";

const AGAIN_AT_ONCE: ReadonlySet<WechatFailure> = new Set<WechatFailure>(["busy", "unavailable"]);

/** WeChat did not give what was asked. `message` holds codes and request ids only, nothing of a person. */
export class WechatError extends Error {
  override readonly name = "WechatError";
  constructor(
    readonly kind: WechatFailure,
    message: string,
    /** WeChat's own code, for what only one call can mean. */
    readonly errcode?: number,
  ) {
    super(message);
  }
  /** The call did not reach its work, so that the same one may be sent again: codes that work once are not used up. */
  get retryable(): boolean {
    return AGAIN_AT_ONCE.has(this.kind);
  }
}
