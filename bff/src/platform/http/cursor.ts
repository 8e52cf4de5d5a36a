import { Problem } from "./problem";

/** A page of a list whose order is fixed by the catalogue's edition. */
export interface PageOf<Value> {
  items: Value[];
  nextCursor?: string;
}

/**
 * The offset that a cursor stands for; 0 without one. A catalogue changes at most once a synchronisation, so an offset
 * is as good as a key here, and it works for ranked lists too.
 *
 * @throws Problem invalid-input for a cursor that was not given out.
 */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const match = /^o(\d{1,6})$/.exec(cursor);
  if (match === null) {
    throw new Problem("invalid-input", { errors: [{ path: "cursor", message: "翻页标记无效，请从第一页重新查看" }] });
  }
  return Number(match[1]);
}

/** @param found - the values from the beginning, at least one more than the page's end if there is one. */
export function pageOf<Value>(found: readonly Value[], offset: number, limit: number): PageOf<Value> {
  const end = offset + limit;
  const items = found.slice(offset, end);
  return found.length > end ? { items, nextCursor: `o${end}` } : { items };
}
