import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import { provinceTime } from "../../../clock";
import type { Columns, WireRow } from "../../../world/wire";
import type { CaseItem, CaseTable, PagedTable } from "./caseTables";
import { GeneratedTable, type RowRecipe } from "./generatedTable";

/** How much the province is to hold, for measuring. Its people are invented, five cases each. */
export interface BulkCases {
  cases: number;
  stepsPerCase: number;
}

const CASES_A_PERSON = 5;
/** Every so many-th case still runs, had a special procedure, has a step with a date that is none. */
const OPEN_EVERY = 4;
const PAUSED_EVERY = 10;
const BAD_EVERY = 5_000;
const BAD_AT = 77;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FIRST_DAY_MS = Date.parse("2026-09-01T09:00:00+08:00");
/** Applications come over so many days. */
const DAYS = 75;
/** Shares no divisor with any table size in use: neighbours on the wire belong to cases far apart. */
const STRIDE = 7_919;

const FIRST_EVENTS = ["收件", "受理"];
const LAST_EVENTS = ["批准", "办结", "送达"];

export function bulkTables(bulk: BulkCases, items: readonly CaseItem[]): Map<CaseTable, PagedTable> {
  const { cases, stepsPerCase } = bulk;
  const steps = cases * stepsPerCase;
  const recipes: Record<CaseTable, RowRecipe> = {
    pro_accept: recipe("ga", cases, (index) => acceptColumns(index, items)),
    pro_process: recipe("gp", steps, (index) => stepColumns(scattered(index, steps), stepsPerCase)),
    pro_special_procedure: recipe("gs", Math.ceil(cases / PAUSED_EVERY), (index) => pauseColumns(index * PAUSED_EVERY)),
    pro_result: recipe("gr", cases, (index) => resultColumns(index)),
  };
  return new Map(Object.entries(recipes).map(([name, one]) => [name as CaseTable, new GeneratedTable(one)]));
}

/** Steps come out of order: a bijection of the indexes. */
const scattered = (index: number, count: number): number =>
  (index * (count % STRIDE === 0 ? 1 : STRIDE)) % Math.max(count, 1);

function recipe(prefix: string, count: number, columns: (index: number) => Columns): RowRecipe {
  const guidOf = (index: number): string => `${prefix}-${String(index).padStart(9, "0")}`;
  return {
    count,
    guidOf,
    indexOf: (guid) => {
      const index = guid.startsWith(`${prefix}-`) ? Number(guid.slice(prefix.length + 1)) : Number.NaN;
      return Number.isInteger(index) && index < count ? index : null;
    },
    rowAt: (index): WireRow => ({ row_guid: guidOf(index), ...columns(index), data_source: "demonstration" }),
  };
}

export const bulkProjectNo = (index: number): string => `61011390${String(index).padStart(10, "0")}`;

/** The invented applicant of a case: the same five cases have the same one. */
export function bulkApplicant(index: number): { name: string; residentIdNumber: string; phone: string } {
  const person = Math.floor(index / CASES_A_PERSON);
  const year = 1940 + (person % 60);
  const month = String(1 + (Math.floor(person / 60) % 12)).padStart(2, "0");
  const day = String(1 + (Math.floor(person / 720) % 28)).padStart(2, "0");
  const digits = `610113${year}${month}${day}${String(Math.floor(person / 20_160) % 1000).padStart(3, "0")}`;
  return {
    name: `试居民${person}`,
    residentIdNumber: `${digits}${residentIdCheckCharacter(digits)}`,
    phone: `139${String(person).padStart(8, "0")}`,
  };
}

const isOpen = (index: number): boolean => index % OPEN_EVERY === 0;
const appliedMs = (index: number): number => FIRST_DAY_MS + (index % DAYS) * DAY_MS;
const wallClock = (ms: number): string => provinceTime(new Date(ms));

function acceptColumns(index: number, items: readonly CaseItem[]): Columns {
  const item = items[index % items.length];
  const { name, residentIdNumber, phone } = bulkApplicant(index);
  return {
    project_no: bulkProjectNo(index),
    task_code: item?.taskCode ?? "",
    task_name: item?.name ?? "",
    project_type: "2",
    apply_date: wallClock(appliedMs(index)),
    apply_type: "窗口",
    accept_date: wallClock(appliedMs(index) + HOUR_MS),
    org_name: item?.department ?? "",
    applyer_name: name,
    applyer_type: "自然人",
    applyer_page_type: "111",
    applyer_page_code: residentIdNumber,
    contact_name: name,
    contact_code: residentIdNumber,
    contact_mobile: phone,
  };
}

function stepColumns(step: number, stepsPerCase: number): Columns {
  const index = Math.floor(step / stepsPerCase);
  const place = step % stepsPerCase;
  const fromEnd = place - (stepsPerCase - LAST_EVENTS.length);
  const ending = isOpen(index) ? undefined : LAST_EVENTS[fromEnd];
  const isBad = step % BAD_EVERY === BAD_AT;
  const at = wallClock(appliedMs(index) + place * 5 * HOUR_MS);
  return {
    project_no: bulkProjectNo(index),
    process_name: "审查",
    event_name: FIRST_EVENTS[place] ?? ending ?? (place % 2 === 0 ? "承办" : "审核"),
    event_start_time: isBad ? "待定" : at,
    event_end_time: at,
    handle_explain: "",
    org_name: "雁塔区行政审批服务局",
  };
}

function pauseColumns(index: number): Columns {
  const from = appliedMs(index) + 2 * DAY_MS;
  return {
    project_no: bulkProjectNo(index),
    special_name: "专家评审",
    special_reason: "需专家评审",
    special_time: wallClock(from),
    end_time: isOpen(index) ? "" : wallClock(from + 3 * DAY_MS),
    special_day: 10,
    special_day_type: "工作日",
  };
}

/** A case that still runs has a row too: one of a result that has not come is what platforms send. */
function resultColumns(index: number): Columns {
  const at = wallClock(appliedMs(index) + 4 * DAY_MS);
  return {
    project_no: bulkProjectNo(index),
    result_date: isOpen(index) ? "" : at,
    result_type: isOpen(index) ? "" : "准予",
    result_explain: "",
    result_cetr_name: isOpen(index) ? "" : "许可证",
    result_cetr_no: isOpen(index) ? "" : `陕雁许字${index}`,
    is_delivery_results: "0",
  };
}
