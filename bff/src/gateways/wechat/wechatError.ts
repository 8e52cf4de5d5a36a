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
/** After these nobody on our side knows what became of the call. */
const UNANSWERED: ReadonlySet<WechatFailure> = new Set<WechatFailure>([
  "timeout",
  "network",
  "unavailable",
  "malformed",
]);

/** WeChat did not give what was asked. `message` holds codes and request ids only, nothing of a person. */
export class WechatError extends Error {
  override readonly name = "WechatError";
  constructor(
    readonly kind: WechatFailure,
    message: string,
    /** WeChat's own code, for what only one call can mean. */
    readonly errcode?: number,
    /** The call never left: no connection, no token, or an open circuit. */
    readonly isUnsent: boolean = false,
  ) {
    super(message);
  }
  /** WeChat may have carried the call out all the same: what must not happen twice is not sent again. */
  get mayBeDone(): boolean {
    return !this.isUnsent && UNANSWERED.has(this.kind);
  }
  /** The call did not reach its work, so that the same one may be sent again: codes that work once are not used up. */
  get retryable(): boolean {
    return AGAIN_AT_ONCE.has(this.kind);
  }
}
