export type PayFailure =
  /** Carried out or not, nobody on our side knows: only the same call under the same number may follow. */
  | "unknown"
  | "throttled"
  /** An answer that nobody signed as WeChat would: treated as no answer at all. */
  | "unverified"
  | "notFound"
  | "refused"
  /** No keys, or an open circuit: the call never left. */
  | "unsent";

/** WeChat Pay did not give what was asked. `message` holds codes only, nothing of a person. */
export class PayError extends Error {
  override readonly name = "PayError";
  constructor(
    readonly kind: PayFailure,
    message: string,
    /** WeChat's own code, such as `ORDERPAID`; never its message, which may change. */
    readonly code?: string,
  ) {
    super(message);
  }
  /** The call may have been carried out all the same. */
  get mayBeDone(): boolean {
    return this.kind === "unknown" || this.kind === "unverified";
  }
}
