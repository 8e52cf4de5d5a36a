import { randomUUID } from "node:crypto";
import type { SandboxClock } from "../../clock";
import {
  isSameSignature,
  NonceMemory,
  SIGN_TYPES,
  type SignType,
  signatureOf,
  TIMESTAMP_TOLERANCE_MS,
} from "./signature";

export interface Credentials {
  appId: string;
  secret: string;
  /** Only this algorithm is accepted; either one when absent. */
  signType?: SignType | undefined;
}

export interface Call {
  method: string;
  /** Path as the request line has it. */
  path: string;
  body: string;
  header(name: string): string;
}

/** Two hours, like most platforms; a gateway must be ready to lose its token earlier. */
const TOKEN_SECONDS = 7200;

/** Checks signatures and hands out access tokens. */
export class Gatekeeper {
  private readonly nonces = new NonceMemory();
  /** Token → instant of its end, milliseconds of the sandbox's clock. */
  private readonly tokens = new Map<string, number>();

  constructor(
    private readonly credentials: Credentials,
    private readonly clock: SandboxClock,
    /** Path segment of the platform; a sender behind a reverse proxy signs the path without it. */
    private readonly prefix: string,
  ) {}

  /** Why the call's signature does not hold, or `null`. A valid call uses up its nonce. */
  signatureFault(call: Call): string | null {
    const timestamp = call.header("x-timestamp");
    const nonce = call.header("x-nonce");
    const type = SIGN_TYPES.find((known) => known === call.header("x-sign-type"));
    if (!type || (this.credentials.signType && type !== this.credentials.signType)) return "签名算法不支持";
    if (call.header("x-app-id") !== this.credentials.appId) return "应用标识不存在";
    if (!this.isFresh(timestamp)) return "时间戳超出允许范围";
    if (nonce === "") return "缺少随机串";
    if (!this.isSignedBy(call, { timestamp, nonce, type })) return "签名不正确";
    return this.nonces.accept(nonce, Date.now()) ? null : "请求重复";
  }

  issueToken(): { accessToken: string; expiresIn: number } {
    const accessToken = randomUUID().replaceAll("-", "");
    this.tokens.set(accessToken, this.clock.now().getTime() + TOKEN_SECONDS * 1000);
    return { accessToken, expiresIn: TOKEN_SECONDS };
  }

  hasToken(call: Call): boolean {
    const [scheme, token = ""] = call.header("authorization").split(" ");
    const endsAt = this.tokens.get(token);
    return scheme === "Bearer" && endsAt !== undefined && this.clock.now().getTime() < endsAt;
  }

  reset(): void {
    this.nonces.clear();
    this.tokens.clear();
  }

  /** The clock switch moves the world's time, not the wire's: a sender may sign with either. */
  private isFresh(timestamp: string): boolean {
    if (!/^\d{13}$/.test(timestamp)) return false;
    const clocks = [this.clock.now().getTime(), Date.now()];
    return clocks.some((nowMs) => Math.abs(nowMs - Number(timestamp)) <= TIMESTAMP_TOLERANCE_MS);
  }

  private isSignedBy(call: Call, head: { timestamp: string; nonce: string; type: SignType }): boolean {
    const { appId, secret } = this.credentials;
    const paths = [call.path, call.path.slice(this.prefix.length)];
    return paths.some((path) => {
      const { timestamp, nonce, type } = head;
      const signed = { appId, timestamp, nonce, method: call.method, path, body: call.body };
      return isSameSignature(call.header("x-signature"), signatureOf(signed, secret, type));
    });
  }
}
