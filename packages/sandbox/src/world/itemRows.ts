import { conditionLines, flowLines, type GuideFacts, guideFacts, numberedText } from "./guide";
import { seeded } from "./random";
import type { Sources } from "./sources";
import type { CatalogueLine } from "./sources/lines";
import { type Columns, type WireRow, wireRow } from "./wire";

/** 法定 and 承诺 working days by task type; what a district usually promises. */
const DAYS: Record<string, [statutory: number, promised: number]> = {
  "1": [20, 7],
  "5": [30, 15],
  "7": [20, 5],
  "8": [60, 30],
  "9": [60, 40],
  "10": [20, 5],
  "20": [10, 3],
};
const DEFAULT_DAYS: [number, number] = [20, 10];
/** 基本编码 + 流水 – region – 000 – owner – version – number; one code in seven follows another pattern. */
const DOCUMENTED_CODE = /^(.+?)-\d{12}-\d{3}-(.+)-(\d+)-(\d+)$/;

/** The catalogue is another district's: its own name must not greet Yanta's residents. */
export function departmentName(published: string, plan: Sources["plan"]): string {
  return published.startsWith(plan.publishedDistrictName)
    ? plan.districtName + published.slice(plan.publishedDistrictName.length)
    : published;
}

/** `task_general_basic` and `task_general_extend`. */
export function itemRows(sources: Sources): { basic: WireRow[]; extend: WireRow[] } {
  const facts = sources.catalogue.map((line) =>
    guideFacts(line, sources, departmentName(line.department, sources.plan)),
  );
  return {
    basic: facts.map((fact) => wireRow("task_general_basic", fact.line.taskCode, basicColumns(fact, sources))),
    extend: facts.map((fact) => wireRow("task_general_extend", fact.line.taskCode, extendColumns(fact, sources))),
  };
}

function basicColumns(facts: GuideFacts, { plan }: Sources): Columns {
  const { line, isImmediate } = facts;
  const [, baseCode = "", departmentCode = "", version = ""] = DOCUMENTED_CODE.exec(line.taskCode) ?? [];
  const [statutory, promised] = DAYS[line.taskType] ?? DEFAULT_DAYS;
  return {
    catalog_code: baseCode.slice(0, 12),
    task_code: line.taskCode,
    task_handle_item: baseCode,
    task_name: line.name,
    task_type: typeCode(line),
    task_version: version,
    task_state: "1",
    dept_code: departmentCode,
    dept_name: departmentName(line.department, plan),
    use_level: seeded(`level:${line.taskCode}`).chance(0.01) ? "9" : "4",
    project_type: isImmediate ? "1" : "2",
    anticipate_day: isImmediate ? "" : statutory,
    anticipate_day_type: isImmediate ? "" : "工作日",
    promise_day: isImmediate ? "" : promised,
    promise_day_type: isImmediate ? "" : "工作日",
    accept_condition: numberedText(conditionLines(facts)),
    handle_flow: numberedText(flowLines(facts)),
    by_law: facts.department.laws.join("；"),
    area_code: plan.areaCode,
    data_source: "province",
  };
}

/** Most districts pad the type to two digits, some rows still come as they were typed. */
function typeCode({ taskCode, taskType }: CatalogueLine): string {
  return seeded(`type:${taskCode}`).chance(0.15) ? taskType : taskType.padStart(2, "0");
}

function extendColumns(facts: GuideFacts, sources: Sources): Columns {
  const { line, department, audience, action, isQuery } = facts;
  const random = seeded(`extend:${line.taskCode}`);
  const isOnline = isQuery || random.chance(0.7);
  const placed = sources.placement.find((placement) => placement.taskCode === line.taskCode);
  const columns: Columns = {
    task_code: line.taskCode,
    limit_scene_num: isQuery ? "0" : "1",
    special_procedure: random.chance(0.06) && !facts.isImmediate ? "现场勘验" : "",
    transact_addr: `西安市${sources.plan.districtName}${sources.centre.address}`,
    transact_time: "周一至周五9:00—17:00（法定节假日除外）",
    link_way: `029-0000${String(2001 + random.int(7000))}`,
    supervise_way: "12345",
    handle_type: handleType(isOnline, random.next()),
    is_fee: feeOf(line, sources) ? "1" : "0",
    fee_basis: feeOf(line, sources)?.basis ?? "",
    ...onlineColumns(isOnline, isQuery),
    is_schedule: isQuery || random.chance(0.2) ? "0" : "1",
    is_express: random.chance(0.5) ? "1" : "0",
    is_mail_result: random.chance(0.5) ? "1" : "0",
    is_mail_material: random.chance(0.3) ? "1" : "0",
    is_pay_online: feeOf(line, sources) ? "1" : "0",
    is_service_terminals: placed?.terminal ? "1" : "0",
    is_entry_center: "1",
    handle_area: placed?.street ? "全区" : "",
    result_name: isQuery ? "" : (action?.result ?? department.result),
    result_type: isQuery ? "" : resultType(random.next()),
    user_topic_type: audience === "business" ? "" : department.personTopic,
    corp_topic_type: audience === "person" ? "" : department.businessTopic,
    server_type: { person: "自然人", business: "企业法人", both: "自然人,企业法人" }[audience],
    town_code: "",
    town_name: "",
    village_code: "",
    village_name: "",
    other_dept: "",
    service_type: "",
    data_source: "demonstration",
  };
  if (random.chance(0.02)) delete columns["special_procedure"]; // A column that some senders leave out.
  return columns;
}

export function feeOf({ name }: CatalogueLine, { guides }: Sources) {
  return guides.fees.find((fee) => fee.words.some((word) => name.includes(word)));
}

/** 1 counter, 2 online, 3 post; one row in a hundred adds a code that no list knows. */
function handleType(isOnline: boolean, chance: number): string {
  const known = isOnline ? "1,2" : "1";
  if (chance < 0.01) return `${known},9`;
  return chance < 0.3 ? `${known},3` : known;
}

/** 10 licence, 20 approval paper, 30 other; some senders write a code of their own. */
function resultType(chance: number): string {
  if (chance < 0.01) return "99";
  return chance < 0.6 ? "10" : "20";
}

function onlineColumns(isOnline: boolean, isQuery: boolean): Columns {
  if (!isOnline) return { is_online: "0", online_handle_depth: "", online_handle_url: "", mobile_terminal_url: "" };
  return {
    is_online: "1",
    online_handle_depth: isQuery ? "4" : "3",
    online_handle_url: "https://zwfw.shaanxi.gov.cn/",
    mobile_terminal_url: "",
  };
}
