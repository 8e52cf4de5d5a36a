export interface LogEntry {
  /** Counts up from 1 over the life of the log. */
  seq: number;
  /** Instant of arrival by the sandbox's clock. */
  at: string;
  method: string;
  path: string;
  /** Decrypted body; the text itself when it was no JSON. */
  body: unknown;
  /** HTTP status given. */
  status: number;
  /** Business code given, when the answer had one. */
  code?: string;
}

/** Old entries go first: a log is for a test that has just run. */
const MOST_ENTRIES = 10_000;

/** What one system received. Headers are left out: they hold credentials. */
export class RequestLog {
  private entries: LogEntry[] = [];
  private count = 0;

  add(entry: Omit<LogEntry, "seq">): void {
    this.count += 1;
    this.entries.push({ seq: this.count, ...entry });
    if (this.entries.length > MOST_ENTRIES) this.entries.shift();
  }

  /** Entries that arrived at or after the instant, oldest first. */
  since(instant: Date | null): LogEntry[] {
    const from = instant?.getTime() ?? 0;
    return this.entries.filter((entry) => Date.parse(entry.at) >= from);
  }

  clear(): void {
    this.entries = [];
  }
}
