import type { RecordKind, Records } from "../../gateways/province";

/** A document as the driver gives it. */
type Row = Readonly<Record<string, unknown>>;

/**
 * Rows of a collection as the records they are. They were checked on their way in, by the synchronisation or the import, and
 * nobody else writes them: checking thousands again at every load would cost seconds.
 */
export const recordsOf = <Kind extends RecordKind>(_kind: Kind, rows: readonly Row[]): Records[Kind][] =>
  rows as unknown as Records[Kind][];
