import type {
  FeeRecord,
  ItemExtendRecord,
  ItemRecord,
  MaterialRecord,
  QuestionRecord,
  TimeLimitRecord,
} from "../records";
import { present, type RowReader } from "./fields";
import { districtCodeOf, sourceOf, taskCodeOf } from "./shared";

const STATES = { "1": "inForce", "2": "suspended", "3": "cancelled" } as const;
const PROJECT_TYPES = { "1": false, "2": true } as const;
const LIMIT_UNITS = {
  "1": "workingDay",
  "2": "day",
  "3": "hour",
  工作日: "workingDay",
  自然日: "day",
  小时: "hour",
} as const;

export function itemOf(row: RowReader): ItemRecord {
  return present({
    taskCode: taskCodeOf(row),
    catalogCode: row.text("catalog_code", 40),
    name: row.requiredText("task_name", 300),
    taskType: taskTypeOf(row),
    state: row.requiredCode("task_state", STATES) ?? "cancelled",
    districtCode: districtCodeOf(row),
    department: row.requiredText("dept_name", 100),
    departmentCode: row.text("dept_code", 40),
    promised: row.requiredCode("project_type", PROJECT_TYPES) ?? true,
    statutoryLimit: limitOf(row, "anticipate_day"),
    promisedLimit: limitOf(row, "promise_day"),
    conditions: row.text("accept_condition"),
    flow: row.text("handle_flow"),
    basis: row.text("by_law"),
    source: sourceOf(row),
  });
}

/** The list has two digits; rows also come with one. */
function taskTypeOf(row: RowReader): string {
  const text = row.requiredText("task_type").padStart(2, "0");
  if (!/^(0[1-9]|10|20)$/.test(text)) row.fault("task_type is outside the list");
  return text;
}

/** Zero days is how the platform writes "at once"; for the reader that is no limit but 即办. */
function limitOf(row: RowReader, field: string): TimeLimitRecord | undefined {
  const amount = row.wholeNumber(field);
  if (amount === undefined) return undefined;
  return { amount, unit: row.code(`${field}_type`, LIMIT_UNITS) ?? "workingDay" };
}

const CHANNELS = { "1": "counter", "2": "online", "3": "post" } as const;
const SCOPES = {
  全国: "national",
  跨省: "crossProvince",
  全省: "province",
  全市: "city",
  全区: "district",
  "1": "national",
  "2": "crossProvince",
  "3": "province",
  "4": "city",
  "5": "district",
} as const;

export function itemExtendOf(row: RowReader): ItemExtendRecord {
  const channels = row.codes<ItemExtendRecord["channels"][number]>("handle_type", CHANNELS);
  const served = row.text("server_type") ?? "";
  return present({
    taskCode: taskCodeOf(row),
    channels: row.flag("is_service_terminals") === true ? [...channels, "terminal" as const] : channels,
    visits: row.wholeNumber("limit_scene_num"),
    feeCharged: row.flag("is_fee"),
    feeBasis: row.text("fee_basis"),
    onlineUrl: webAddress(row.text("online_handle_url")),
    bookable: row.flag("is_schedule") ?? false,
    resultName: row.text("result_name", 200),
    phone: row.text("link_way", 100),
    complaintPhone: row.text("supervise_way", 100),
    scope: row.lenientCode("handle_area", SCOPES),
    servesPerson: served === "" ? undefined : /自然人|^1|,1/.test(served),
    servesBusiness: served === "" ? undefined : /法人|组织|[23]/.test(served),
    source: sourceOf(row),
  });
}

/** A link is shown to residents, so only plain web addresses pass. */
const webAddress = (text: string | undefined): string | undefined =>
  text !== undefined && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : undefined;

const NEEDS = { "1": "required", "2": "optional", "3": "deferrable" } as const;
const MATERIAL_SOURCES = {
  "1": "self",
  "2": "government",
  "3": "other",
  申请人自备: "self",
  政府部门核发: "government",
  其他: "other",
} as const;
const FORMS = {
  "1": "original",
  "2": "copy",
  "3": "electronic",
  "4": "originalAndCopy",
  原件: "original",
  复印件: "copy",
  电子: "electronic",
  原件和复印件: "originalAndCopy",
  原件及复印件: "originalAndCopy",
  "原件/复印件": "originalAndCopy",
  "1,2": "originalAndCopy",
} as const;
const formByText: ReadonlyMap<string, MaterialRecord["form"]> = new Map(Object.entries(FORMS));

/** A form outside the list is not shown, but the material is: leaving it out would cost the resident a trip. */
const formOf = (row: RowReader): MaterialRecord["form"] => formByText.get(row.text("material_type") ?? "");

export function materialOf(row: RowReader): MaterialRecord {
  return present({
    taskCode: taskCodeOf(row),
    name: row.requiredText("material_name", 300),
    need: row.requiredCode("is_need", NEEDS) ?? "required",
    materialSource: row.lenientCode("source_type", MATERIAL_SOURCES) ?? "other",
    form: formOf(row),
    copies: row.wholeNumber("page_num"),
    note: row.text("fill_explain", 2_000) ?? row.text("accept_stand", 2_000) ?? row.text("source_explain", 2_000),
    order: row.wholeNumber("order_num") ?? 0,
    source: sourceOf(row),
  });
}

export function feeOf(row: RowReader): FeeRecord {
  return present({
    taskCode: taskCodeOf(row),
    name: row.requiredText("fee_name", 200),
    standard: row.requiredText("fee_stand", 1_000),
    basis: row.text("by_law"),
    reduction: row.flag("is_desc") === true ? row.text("desc_explain", 1_000) : undefined,
    source: sourceOf(row),
  });
}

export function questionOf(row: RowReader): QuestionRecord {
  return {
    taskCode: taskCodeOf(row),
    question: row.requiredText("question", 1_000),
    answer: row.requiredText("answer", 5_000),
    order: row.wholeNumber("order_num") ?? 0,
    source: sourceOf(row),
  };
}
