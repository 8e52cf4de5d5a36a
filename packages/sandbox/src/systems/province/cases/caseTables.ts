import type { People } from "../../../people/people";
import type { World } from "../../../world/buildWorld";
import type { WireRow } from "../../../world/wire";
import { ExchangeTable } from "../exchangeTable";
import { sealField } from "../sealedField";
import { bulkTables, type BulkCases } from "./bulkCases";
import { demoCaseRows } from "./demoCases";

/** 办件, 过程, 特别程序, 结果. */
export const CASE_TABLES = ["pro_accept", "pro_process", "pro_special_procedure", "pro_result"] as const;
export type CaseTable = (typeof CASE_TABLES)[number];

/** Columns that leave only under the agreed key. */
const SEALED = ["applyer_name", "applyer_page_code", "contact_name", "contact_code", "contact_mobile"];

export const isCaseTable = (name: string): name is CaseTable => CASE_TABLES.some((one) => one === name);

/** What a row looks like on the wire. A planted value that is no text stays as it is: that is how a bad row is played. */
export function sealedCaseRow(row: WireRow, fieldKey: Buffer): WireRow {
  const sealed = SEALED.flatMap((column) => {
    const value = row[column];
    return typeof value === "string" && value !== "" ? [[column, sealField(column, value, fieldKey)] as const] : [];
  });
  return sealed.length === 0 ? row : { ...row, ...Object.fromEntries(sealed), encrypt_type: "AES-256-GCM" };
}

/** A table that can be read by page and changed. */
export type PagedTable = Pick<ExchangeTable, "page" | "put" | "restore" | "isChanged">;

/** The demonstration people's cases, or as many generated ones as were asked for. */
export function caseTables(world: World, people: People, bulk?: BulkCases): Map<CaseTable, PagedTable> {
  if (bulk !== undefined) return bulkTables(bulk, itemsOf(world));
  const rows = demoCaseRows(itemsOf(world), people.list());
  return new Map(CASE_TABLES.map((name) => [name, new ExchangeTable(rows[name])]));
}

/** An item that a case can be about. */
export interface CaseItem {
  taskCode: string;
  name: string;
  department: string;
}

/** A world without items still has cases: of an item that nobody publishes. */
const UNPUBLISHED: CaseItem = {
  taskCode: "610113-UNPUBLISHED",
  name: "公共场所卫生许可",
  department: "雁塔区行政审批服务局",
};

/** Items with a promise in days, permits first: theirs is the clock that the law knows best. */
function itemsOf({ tables }: World): CaseItem[] {
  const promised = tables.task_general_basic.filter((row) => row["project_type"] === "2" && row["task_state"] === "1");
  const isPermit = (row: WireRow) => String(row["task_type"]).padStart(2, "0") === "01";
  const ordered = [...promised.filter(isPermit), ...promised.filter((row) => !isPermit(row))];
  const items = ordered.map((row) => ({
    taskCode: String(row["task_code"]),
    name: String(row["task_name"]),
    department: String(row["dept_name"]),
  }));
  return items.length === 0 ? [UNPUBLISHED] : items;
}
