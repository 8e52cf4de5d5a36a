import { problemKinds, type Problem as ProblemBody, type ProblemCode } from "@yanta/types";

export interface FieldError {
  path: string;
  message: string;
}

interface ProblemOptions {
  /** Every bad field, for `invalid-input`. */
  errors?: readonly FieldError[];
  /** Seconds after which the same request may succeed. */
  retryAfterSeconds?: number;
  headers?: Readonly<Record<string, string>>;
  /** Extension members of RFC 9457 that help to go on; the contract's `Problem` names them. */
  extensions?: ProblemExtensions;
}
type ProblemExtensions = Readonly<Pick<ProblemBody, "alternative">>;

/** A refusal from the closed catalogue. Throw it anywhere; one middleware turns it into the answer. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly extensions: ProblemExtensions;

  constructor(
    readonly code: ProblemCode,
    options: ProblemOptions = {},
  ) {
    super(code);
    this.errors = options.errors;
    this.extensions = options.extensions ?? {};
    this.headers = {
      ...options.headers,
      ...(options.retryAfterSeconds === undefined ? {} : { "Retry-After": String(options.retryAfterSeconds) }),
    };
  }

  get status(): number {
    return problemKinds[this.code].status;
  }

  /** RFC 9457; `instance` is the request id, which the log carries too. */
  toBody(requestId: string): ProblemBody {
    const { status, title, detail } = problemKinds[this.code];
    return {
      type: `/docs#${this.code}`,
      title,
      status,
      code: this.code,
      detail,
      instance: `urn:uuid:${requestId}`,
      ...(this.errors === undefined ? {} : { errors: [...this.errors] }),
      ...this.extensions,
    };
  }
}

/** The first synchronisation is not through, or the store does not answer. */
export const notReady = (): Problem => new Problem("temporarily-unavailable", { retryAfterSeconds: 5 });
