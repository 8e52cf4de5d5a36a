/** Numbered lines on standard output, so that a person sees where a start or a test run stands. */
export class Progress {
  private step = 1;
  private readonly startedAt = Date.now();

  /** The installation was step 1. */
  next(line: string): void {
    this.step += 1;
    console.log(`[${this.step}] ${line}`);
  }

  detail(line: string): void {
    console.log(`    ${line}`);
  }

  /** Whole seconds since the program began. */
  seconds(): number {
    return Math.round((Date.now() - this.startedAt) / 1000);
  }
}
