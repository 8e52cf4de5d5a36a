import { createHash } from "node:crypto";
import { seeded } from "./random";

/** The province's tables, in the order in which a reader needs them: an item before its guide, a hall before its items. */
export const PROVINCE_TABLES = [
  "task_general_basic",
  "task_general_extend",
  "task_general_material",
  "task_general_fee_project",
  "task_general_questions",
  "service_hall",
  "service_hall_task",
] as const;
export type ProvinceTable = (typeof PROVINCE_TABLES)[number];

/** A column as the wire carries it; the switchboard may plant any JSON to play a bad row. */
export type WireValue = string | number | boolean | null | WireValue[] | { [column: string]: WireValue };
export type WireRow = Record<string, WireValue> & { row_guid: string };
/** A row of the world itself holds nothing but text and numbers. */
export type Columns = Record<string, string | number>;

const WORLD_BATCH = "20261102";

/** The bulk load took five seconds: thousands of rows share one second, as in a real first exchange. */
const loadedAt = (key: string): string => `2026-11-02 02:00:0${1 + seeded(`cd_time:${key}`).int(5)}`;

/** Adds the exchange's own columns. `key` identifies the row inside its table and fixes its `row_guid` for good. */
export function wireRow(table: ProvinceTable, key: string, columns: Columns): WireRow {
  return {
    row_guid: createHash("md5").update(`${table}:${key}`).digest("hex"),
    ...columns,
    cd_time: loadedAt(`${table}:${key}`),
    cd_operation: "I",
    cd_batch: WORLD_BATCH,
  };
}
