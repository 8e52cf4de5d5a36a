import { randomBytes } from "node:crypto";
import type { SandboxClock } from "../../clock";

const LIFE_MS = 7_200_000;
/** From so long before the end the next token is given out, and both work. */
const OVERLAP_MS = 300_000;

interface Token {
  token: string;
  endsAt: number;
}

/** The access tokens of one app in normal mode. */
export class StableTokens {
  private current: Token | null = null;
  private last: Token | null = null;

  constructor(private readonly clock: SandboxClock) {}

  /** The same token until five minutes before its end. */
  issue(): { access_token: string; expires_in: number } {
    const now = this.clock.now().getTime();
    if (this.current === null || this.current.endsAt - now < OVERLAP_MS) {
      this.last = this.current;
      this.current = { token: randomBytes(66).toString("base64url"), endsAt: now + LIFE_MS };
    }
    return { access_token: this.current.token, expires_in: Math.floor((this.current.endsAt - now) / 1000) };
  }

  /** Kills the old token at once. */
  force(): { access_token: string; expires_in: number } {
    this.current = null;
    this.last = null;
    return this.issue();
  }

  /** 0 when the token works, else WeChat's code. */
  faultOf(token: string): number {
    if (token === "") return 41001;
    const known = [this.current, this.last].find((one) => one?.token === token);
    if (!known) return 40001;
    return known.endsAt > this.clock.now().getTime() ? 0 : 42001;
  }

  reset(): void {
    this.current = null;
    this.last = null;
  }
}
