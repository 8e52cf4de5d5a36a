import { fromProvinceTime, provinceTime } from "../../../clock";
import type { WireRow } from "../../../world/wire";
import { ExchangeTable, type Page } from "../exchangeTable";

/** What a generated table is made of: the row of an index, from 0, the same each time. */
export interface RowRecipe {
  count: number;
  /** Without the exchange's own columns. Its `row_guid` must be `guidOf(index)`. */
  rowAt(index: number): WireRow;
  /** Sorts like the index, for the order inside one second. */
  guidOf(index: number): string;
  /** The index of a guid; null for one that is none of this table. */
  indexOf(guid: string): number | null;
}

/** The bulk load sends so many rows a second: thousands share one `cd_time`, as in a real first exchange. */
const ROWS_A_SECOND = 2_000;
const FIRST_SECOND_MS = Date.parse("2026-11-02T02:00:00+08:00");

/**
 * A table of any size that holds only what was changed: the other rows are computed page by page. Order and paging are
 * those of `ExchangeTable`: a changed row leaves its place and stands at the end.
 */
export class GeneratedTable {
  private readonly changes = new ExchangeTable([]);
  /** Indexes whose rows have been changed, ascending. */
  private moved: number[] = [];

  constructor(private readonly recipe: RowRecipe) {}

  page(since: string, pageNum: number, pageSize: number): Page {
    const first = this.firstSince(since);
    const gone = this.moved.filter((index) => index >= first);
    const left = this.recipe.count - first - gone.length;
    const from = (pageNum - 1) * pageSize;
    const rows: WireRow[] = [];
    for (let place = from; place < Math.min(from + pageSize, left); place += 1) {
      rows.push(this.sent(indexAtPlace(first + place, gone)));
    }
    const changed = this.changes.all(since);
    const fromChanged = Math.max(0, from - left);
    rows.push(...changed.slice(fromChanged, fromChanged + pageSize - rows.length));
    return { total: left + changed.length, pageNum, pageSize, rows };
  }

  put(patches: readonly WireRow[], cdTime: string): void {
    for (const patch of patches) {
      const index = this.recipe.indexOf(patch.row_guid);
      const isFirst = index !== null && !this.moved.includes(index);
      if (isFirst) this.moved = [...this.moved, index].sort((a, b) => a - b);
      const before = isFirst ? this.sent(index) : {};
      this.changes.put([{ ...before, cd_operation: "U", ...patch }], cdTime);
    }
  }

  restore(cdTime: string): void {
    const originals = this.moved.map((index) => ({ ...this.sent(index), cd_operation: "U" }));
    this.changes.restore(cdTime);
    this.changes.put(originals, cdTime);
  }

  isChanged(): boolean {
    return this.changes.isChanged();
  }

  private sent(index: number): WireRow {
    const cdTime = provinceTime(new Date(FIRST_SECOND_MS + Math.floor(index / ROWS_A_SECOND) * 1000));
    return { ...this.recipe.rowAt(index), cd_time: cdTime, cd_operation: "I", cd_batch: "20261102" };
  }

  private firstSince(since: string): number {
    const instant = fromProvinceTime(since);
    if (instant === null) return 0;
    const seconds = Math.max(0, (instant.getTime() - FIRST_SECOND_MS) / 1000);
    return Math.min(this.recipe.count, Math.ceil(seconds) * ROWS_A_SECOND);
  }
}

/** The index that stands at a place once others have gone. @param gone - ascending. */
function indexAtPlace(place: number, gone: readonly number[]): number {
  let index = place;
  for (const one of gone) {
    if (one > index) break;
    index += 1;
  }
  return index;
}
