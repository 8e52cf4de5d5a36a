import { fromProvinceTime, provinceTime, type SandboxClock } from "../../clock";

const SECOND_MS = 1000;

/** Hands out the `cd_time` of the next change: later than every earlier one, and the clock's time when that is later. */
export class ChangeTimes {
  private lastMs: number;

  /** @param latest - the newest `cd_time` of the world. */
  constructor(
    private readonly clock: SandboxClock,
    latest: string,
  ) {
    this.lastMs = fromProvinceTime(latest)?.getTime() ?? 0;
  }

  next(): string {
    const nowMs = Math.floor(this.clock.now().getTime() / SECOND_MS) * SECOND_MS;
    this.lastMs = Math.max(nowMs, this.lastMs + SECOND_MS);
    return provinceTime(new Date(this.lastMs));
  }
}
