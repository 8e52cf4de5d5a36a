/** The sandbox's own belief about the time. */
export interface SandboxClock {
  now(): Date;
  /** Stops the clock at an instant, or sets it going again with `null`. */
  set(instant: Date | null): void;
  isFixed(): boolean;
}

/** @param realNow - the time when nobody has set the clock. */
export function sandboxClock(realNow: () => Date = () => new Date()): SandboxClock {
  let fixed: Date | null = null;
  return {
    now: () => fixed ?? realNow(),
    set: (instant) => {
      fixed = instant;
    },
    isFixed: () => fixed !== null,
  };
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** `YYYY-MM-DD HH:mm:ss` of Asia/Shanghai, as the province writes its times. */
export const provinceTime = (instant: Date): string =>
  new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");

/** Inverse of `provinceTime`; `null` for anything that is no such time. */
export function fromProvinceTime(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return null;
  const instant = new Date(`${text.replace(" ", "T")}+08:00`);
  return Number.isNaN(instant.getTime()) || provinceTime(instant) !== text ? null : instant;
}
