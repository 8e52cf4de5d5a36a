import { parseInstant } from "@yanta/domain/calendar";
import { maskText } from "@yanta/domain/masks";
import { changeOf } from "../mapping";
import { present, wallClockOf, type RowReader } from "../mapping/fields";
import { codeText, sourceOf, taskCodeOf } from "../mapping/shared";
import type { TimeLimitRecord } from "../records";
import { openField } from "../sealedField";
import type { WireRow } from "../wire";
import type {
  CaseApplicant,
  CaseChange,
  CasePauseRecord,
  CaseRecord,
  CaseRecordKind,
  CaseRecords,
  CaseResultRecord,
  CaseStepKind,
  CaseStepRecord,
} from "./records";
import { SEALED_COLUMNS } from "./wire";

const LONGEST_NOTE = 2_000;
const SHOWN_TAIL = 4;
const LIMIT_UNITS = {
  工作日: "workingDay",
  自然日: "day",
  小时: "hour",
  "1": "workingDay",
  "2": "day",
  "3": "hour",
} as const;

/** 业务动作 as platforms write them. An unknown one is shown as it is and moves no date. */
const STEP_KINDS: ReadonlyMap<string, CaseStepKind> = new Map([
  ["申请", "received"],
  ["接件", "received"],
  ["收件", "received"],
  ["受理", "accepted"],
  ["不予受理", "notAccepted"],
  ["补正告知", "supplementRequested"],
  ["补正材料收到", "supplementReceived"],
  ["补正", "supplementReceived"],
  ["补正受理", "supplementAccepted"],
  ["承办", "handling"],
  ["审核", "reviewing"],
  ["审查", "reviewing"],
  ["批准", "approved"],
  ["决定", "approved"],
  ["转外单位", "forwarded"],
  ["挂起", "suspended"],
  ["恢复", "resumed"],
  ["延期", "extended"],
  ["延长期限", "extended"],
  ["办结", "decided"],
  ["送达", "delivered"],
  ["撤回", "withdrawn"],
  ["退件", "withdrawn"],
  ["作废", "withdrawn"],
]);

const mappings: { [Kind in CaseRecordKind]: (row: RowReader) => CaseRecords[Kind] } = {
  cases: caseOf,
  caseSteps: stepOf,
  casePauses: pauseOf,
  caseResults: resultOf,
};

/** Turns one row into a change. A sealed column that does not open is a fault: nobody must get a case by a guess. */
export function mapCaseRow<Kind extends CaseRecordKind>(
  kind: Kind,
  wireRow: WireRow,
  fieldKey: Buffer,
): CaseChange<Kind> {
  if (kind !== "cases") return changeOf<CaseRecords[Kind]>(wireRow, mappings[kind]);
  const { row, unreadable } = opened(wireRow, fieldKey);
  return changeOf<CaseRecords[Kind]>(row, (reader) => {
    for (const column of unreadable) reader.fault(`${column} does not open`);
    return mappings[kind](reader);
  });
}

function opened(wireRow: WireRow, fieldKey: Buffer): { row: WireRow; unreadable: string[] } {
  const row: Record<string, unknown> = { ...wireRow };
  const unreadable: string[] = [];
  for (const column of SEALED_COLUMNS) {
    const value = wireRow[column];
    if (value === undefined || value === null || value === "") continue;
    const text = typeof value === "string" ? openField(column, value, fieldKey) : null;
    if (text === null) unreadable.push(column);
    row[column] = text ?? "";
  }
  return { row, unreadable };
}

function caseOf(row: RowReader): CaseRecord {
  return present({
    projectNo: projectNoOf(row),
    taskCode: taskCodeOf(row),
    name: row.requiredText("task_name", 300),
    channel: row.text("apply_type", 20),
    office: row.text("org_name", 100),
    appliedAt: instantOf(row, "apply_date"),
    acceptedAt: instantOf(row, "accept_date"),
    applicant: applicantOf(row),
    source: sourceOf(row),
  });
}

function applicantOf(row: RowReader): CaseApplicant {
  return present({
    name: row.text("applyer_name", 200),
    code: row.text("applyer_page_code", 40)?.toUpperCase(),
    contactName: row.text("contact_name", 200),
    contactCode: row.text("contact_code", 40)?.toUpperCase(),
    phone: row.text("contact_mobile", 40),
  });
}

function stepOf(row: RowReader): CaseStepRecord {
  const name = row.requiredText("event_name", 50);
  return present({
    projectNo: projectNoOf(row),
    kind: STEP_KINDS.get(name) ?? ("other" as const),
    name,
    at: requiredInstant(row, "event_start_time"),
    office: row.text("org_name", 100),
    note: noteOf(row, "handle_explain"),
    length: limitOf(row, "delay_day"),
    approvedBy: row.text("approve_org", 100),
    supplyBy: row.day("supply_by"),
  });
}

function pauseOf(row: RowReader): CasePauseRecord {
  return present({
    projectNo: projectNoOf(row),
    name: row.requiredText("special_name", 50),
    from: requiredInstant(row, "special_time"),
    until: instantOf(row, "end_time"),
    reason: noteOf(row, "special_reason"),
    length: limitOf(row, "special_day"),
  });
}

function resultOf(row: RowReader): CaseResultRecord {
  const licence = row.text("result_cetr_name", 200);
  return present({
    projectNo: projectNoOf(row),
    type: row.text("result_type", 20),
    at: instantOf(row, "result_date"),
    note: noteOf(row, "result_explain"),
    licence:
      licence === undefined ? undefined : { name: licence, number: masked(row.text("result_cetr_no", 100) ?? "") },
    byPost: row.flag("is_delivery_results") ?? false,
  });
}

const projectNoOf = (row: RowReader): string => codeText(row, "project_no", 64);

/** Free text may name numbers of people; names in it cannot be told from other words. */
const noteOf = (row: RowReader, field: string): string | undefined => {
  const note = row.text(field, LONGEST_NOTE);
  return note === undefined ? undefined : maskText(note);
};

const masked = (number: string): string =>
  number.length <= SHOWN_TAIL ? "*".repeat(number.length) : `${"*".repeat(SHOWN_TAIL)}${number.slice(-SHOWN_TAIL)}`;

function limitOf(row: RowReader, field: string): TimeLimitRecord | undefined {
  const amount = row.wholeNumber(field);
  if (amount === undefined || amount === 0) return undefined;
  return { amount, unit: row.code(`${field}_type`, LIMIT_UNITS) ?? "workingDay" };
}

function instantOf(row: RowReader, field: string): Date | undefined {
  const text = row.text(field, 40);
  if (text === undefined) return undefined;
  const wallClock = wallClockOf(text);
  const instant = wallClock === null ? null : parseInstant(`${wallClock.replace(" ", "T")}+08:00`);
  if (instant === null) row.fault(`${field} is no date`);
  return instant ?? undefined;
}

function requiredInstant(row: RowReader, field: string): Date {
  row.requiredText(field, 40);
  return instantOf(row, field) ?? new Date(0);
}
