import type { WireRow, WireValue } from "../../world/wire";

export interface Page {
  total: number;
  pageNum: number;
  pageSize: number;
  rows: WireRow[];
}

/** `cd_time` is fixed-width text, so text order is time order. */
const orderKey = (row: WireRow): string => `${String(row["cd_time"])}|${row.row_guid}`;

/** One table of the exchange: rows by `row_guid`, read in order of change. */
export class ExchangeTable {
  private readonly rows: Map<string, WireRow>;
  private readonly changed = new Set<string>();
  private ordered: WireRow[] | null = null;

  constructor(private readonly original: readonly WireRow[]) {
    this.rows = new Map(original.map((row) => [row.row_guid, row]));
  }

  /** Rows with `cd_time` >= since, in (cd_time, row_guid) order. "" asks for everything. */
  page(since: string, pageNum: number, pageSize: number): Page {
    const found = this.rowsSince(since);
    const from = (pageNum - 1) * pageSize;
    return { total: found.length, pageNum, pageSize, rows: found.slice(from, from + pageSize) };
  }

  /** The same, all of it. */
  all(since: string): readonly WireRow[] {
    return this.rowsSince(since);
  }

  /** Lays columns over existing rows and adds new ones. A removed row stays, marked D, for whoever has yet to hear of it. */
  put(patches: readonly WireRow[], cdTime: string): void {
    for (const patch of patches) {
      this.changed.add(patch.row_guid);
      const existing = this.rows.get(patch.row_guid);
      const operation = existing && existing["cd_operation"] !== "D" ? "U" : "I";
      this.rows.set(patch.row_guid, {
        cd_operation: operation,
        cd_batch: cdTime.slice(0, 10).replaceAll("-", ""),
        ...without(existing, ["cd_operation", "cd_batch"]),
        ...patch,
        cd_time: cdTime,
      });
    }
    this.ordered = null;
  }

  /**
   * Puts back what was changed, as changes of their own: a reader who already saw the others finds the way back.
   * Rows that the world never had become removals.
   */
  restore(cdTime: string): void {
    const originals = new Map(this.original.map((row) => [row.row_guid, row]));
    for (const guid of this.changed) {
      const original = originals.get(guid);
      const last = original ?? this.rows.get(guid) ?? { row_guid: guid };
      this.rows.set(guid, { ...last, cd_operation: original ? "U" : "D", cd_time: cdTime });
    }
    this.changed.clear();
    this.ordered = null;
  }

  /** Whether rows were put since the start or the last `restore`. */
  isChanged(): boolean {
    return this.changed.size > 0;
  }

  private rowsSince(since: string): WireRow[] {
    this.ordered ??= [...this.rows.values()].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
    if (since === "") return this.ordered;
    const first = firstIndex(this.ordered, (row) => String(row["cd_time"]) >= since);
    return this.ordered.slice(first);
  }
}

function without(row: WireRow | undefined, columns: readonly string[]): Record<string, WireValue> {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([column]) => !columns.includes(column)));
}

/** Index of the first element of a sorted list for which the condition holds; its length when there is none. */
function firstIndex(sorted: readonly WireRow[], holds: (row: WireRow) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = sorted[middle];
    if (row !== undefined && holds(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}
