import { z } from "zod";
import { seeded, type Seeded } from "../world/random";

const Rate = z.number().min(0).max(1);

/**
 * How a system is broken. All fields may stand together; maintenance wins over errors, errors over malformed answers.
 * The draws are seeded, so the same calls after the same PUT fail the same way.
 */
export const FaultSettings = z.strictObject({
  /** Delay of every answer. */
  latencyMs: z.int().min(0).max(120_000).default(0),
  /** Share of calls that fail; all of them when only `status` or `code` is given. */
  errorRate: Rate.optional(),
  /** HTTP status of a failure. */
  status: z.int().min(400).max(599).optional(),
  /** The failure is HTTP 200 with this business code instead. */
  code: z
    .string()
    .regex(/^-?\d{1,10}$/)
    .optional(),
  maintenance: z.boolean().default(false),
  /** Share of right answers that arrive cut off, as a web page, or without their data. */
  malformedRate: Rate.default(0),
  seed: z.union([z.string(), z.number()]).default("faults"),
});
export type FaultSettings = z.infer<typeof FaultSettings>;

export type Verdict =
  | { kind: "maintenance" }
  | { kind: "status"; status: number }
  | { kind: "code"; code: string }
  | { kind: "malformed"; form: "cutOff" | "webPage" | "noData" }
  | { kind: "none" };

/** The faults of one system. */
export class Faults {
  private settings: FaultSettings | null = null;
  private random: Seeded = seeded("faults");

  set(settings: FaultSettings): void {
    this.settings = settings;
    this.random = seeded(`faults:${settings.seed}`);
  }

  clear(): void {
    this.settings = null;
  }

  get latencyMs(): number {
    return this.settings?.latencyMs ?? 0;
  }

  /** What happens to the next call. */
  judge(): Verdict {
    const { settings, random } = this;
    if (!settings) return { kind: "none" };
    if (settings.maintenance) return { kind: "maintenance" };
    const isOnlyNamed = settings.status !== undefined || settings.code !== undefined;
    if (random.chance(settings.errorRate ?? (isOnlyNamed ? 1 : 0))) {
      return settings.code === undefined
        ? { kind: "status", status: settings.status ?? 500 }
        : { kind: "code", code: settings.code };
    }
    if (random.chance(settings.malformedRate)) {
      return { kind: "malformed", form: random.pick(["cutOff", "webPage", "noData"] as const) };
    }
    return { kind: "none" };
  }
}
