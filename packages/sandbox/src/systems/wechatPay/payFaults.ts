import { z } from "zod";
import { seeded, type Seeded } from "../../world/random";
import type { Spoiling } from "./protocol";

const Rate = z.number().min(0).max(1).default(0);

/** Faults that only a payment system has; those of every system are set at `/faults/wechat-pay`. */
export const PayFaultSettings = z.strictObject({
  /** The work is done and the answer lost: what a time-out after the commit looks like. */
  lostAnswer: Rate,
  tooMany: Rate,
  systemError: Rate,
  /** Answers that are signed wrongly in one of the ways below. */
  spoiledAnswer: Rate,
  /** Each notice is sent twice or more. */
  duplicateNotice: Rate,
  /** A notice that nobody hears until the schedule repeats it. */
  lostNotice: Rate,
  /** Longest random delay of a notice: they overtake each other. */
  noticeDelayMs: z.int().min(0).max(600_000).default(0),
  /** A notice that is not genuine goes before the genuine one. */
  spoiledNotice: Rate,
  /** A refund's notice comes in the XML of API v2 instead. */
  xmlNotice: Rate,
  /** Milliseconds until a refund that was accepted is done. */
  refundMs: z.int().min(0).max(600_000).default(100),
  /** What becomes of refunds from then on. */
  refundOutcome: z.enum(["SUCCESS", "CLOSED", "ABNORMAL"]).default("SUCCESS"),
  /** Length of the schedule of repeats, 1 = as it is in production. */
  scheduleScale: z.number().min(0).max(1).default(1),
  seed: z.union([z.string(), z.number()]).default("pay"),
});
export type PayFaultSettings = z.infer<typeof PayFaultSettings>;

const SPOILINGS = ["signTest", "stale", "unknownSerial", "forged", "unsigned"] as const;

export class PayFaults {
  settings: PayFaultSettings = PayFaultSettings.parse({});
  /** How often each fault has happened since the start. */
  readonly counts: Record<string, number> = {};
  private random: Seeded = seeded("pay");

  set(settings: PayFaultSettings): void {
    this.settings = settings;
    this.random = seeded(`pay:${settings.seed}`);
  }
  clear(): void {
    this.set(PayFaultSettings.parse({}));
  }
  happens(name: "lostAnswer" | "tooMany" | "systemError" | "duplicateNotice" | "lostNotice" | "xmlNotice"): boolean {
    const happens = this.random.chance(this.settings[name]);
    if (happens) this.count(name);
    return happens;
  }
  spoiling(name: "spoiledAnswer" | "spoiledNotice"): Spoiling {
    if (!this.random.chance(this.settings[name])) return "none";
    const spoiling = this.random.pick(SPOILINGS);
    this.count(`${name}:${spoiling}`);
    return spoiling;
  }
  private count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
  /** Milliseconds by which a notice is late. */
  delayMs(): number {
    return Math.floor(this.random.next() * this.settings.noticeDelayMs);
  }
}
