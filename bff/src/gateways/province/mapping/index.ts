import { createHash } from "node:crypto";
import type { RecordKind, Records } from "../records";
import type { WireRow } from "../wire";
import { RowReader, wallClockOf } from "./fields";
import { feeOf, itemExtendOf, itemOf, materialOf, questionOf } from "./items";
import { serviceOf, stationOf } from "./stations";

interface Stamp {
  /** The province's id of the row; of a row without one, a digest of it. */
  rowId: string;
  /** When the province changed it, `YYYY-MM-DD HH:mm:ss` of Asia/Shanghai; "" when unreadable. */
  changedAt: string;
}

/** What one row asks us to do. */
export type ChangeOf<Row> =
  | (Stamp & { type: "put"; record: Row })
  | (Stamp & { type: "remove" })
  | (Stamp & { type: "quarantine"; reasons: string[] });
export type Change<Kind extends RecordKind = RecordKind> = ChangeOf<Records[Kind]>;

const mappings: { [Kind in RecordKind]: (row: RowReader) => Records[Kind] } = {
  items: itemOf,
  itemExtends: itemExtendOf,
  materials: materialOf,
  fees: feeOf,
  questions: questionOf,
  stations: stationOf,
  services: serviceOf,
};

const OPERATIONS = { I: "put", U: "put", D: "remove" } as const;

export const mapRow = <Kind extends RecordKind>(kind: Kind, wireRow: WireRow): Change<Kind> =>
  changeOf<Records[Kind]>(wireRow, mappings[kind]);

/** Turns one wire row into a change; a row that cannot be understood becomes a quarantine entry with every reason. */
export function changeOf<Row>(wireRow: WireRow, recordOf: (row: RowReader) => Row): ChangeOf<Row> {
  const row = new RowReader(wireRow);
  const givenId = row.requiredText("row_guid", 100);
  const givenTime = row.requiredText("cd_time");
  const changedAt = wallClockOf(givenTime);
  if (changedAt === null && givenTime !== "") row.fault("cd_time is no date");
  const stamp = { rowId: givenId === "" ? digestOf(wireRow) : givenId, changedAt: changedAt ?? "" };
  const operation = row.requiredCode("cd_operation", OPERATIONS);
  if (operation === "remove" && givenId !== "") return { ...stamp, type: "remove" };
  const record = recordOf(row);
  if (row.reasons.length > 0) return { ...stamp, type: "quarantine", reasons: [...new Set(row.reasons)] };
  return { ...stamp, type: "put", record };
}

const digestOf = (row: WireRow): string =>
  `unnamed-${createHash("sha256").update(JSON.stringify(row)).digest("hex").slice(0, 24)}`;
