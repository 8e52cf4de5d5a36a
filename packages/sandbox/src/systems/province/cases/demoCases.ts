import type { SandboxPerson } from "../../../people/people";
import type { WireRow } from "../../../world/wire";
import type { CaseItem, CaseTable } from "./caseTables";
import { DEMO_CASES, type DemoScenario } from "./demoScenarios";

/** With the bulk load of the world, whatever its cases say of themselves: changes of any later day come after it. */
const SENT_AT = "2026-11-02 02:00:05";
const exchanged = { cd_operation: "I", cd_time: SENT_AT, cd_batch: "20261102", data_source: "demonstration" };

type Rows = Record<CaseTable, WireRow[]>;

/** Rows of the first people with an id number: no clock, no chance, so that two builds are equal. */
export function demoCaseRows(items: readonly CaseItem[], people: readonly SandboxPerson[]): Rows {
  const rows: Rows = { pro_accept: [], pro_process: [], pro_special_procedure: [], pro_result: [] };
  const applicants = people.filter(({ residentIdNumber }) => residentIdNumber !== undefined);
  DEMO_CASES.forEach((scenarios, person) => {
    const applicant = applicants[person];
    if (applicant === undefined) return;
    scenarios.forEach((scenario, index) => {
      const item = items[(person * 7 + index * 3) % items.length];
      if (item !== undefined) addCase(rows, { scenario, applicant, item, serial: person * 10 + index + 1 });
    });
  });
  return rows;
}

interface DemoCase {
  scenario: DemoScenario;
  applicant: SandboxPerson;
  item: CaseItem;
  serial: number;
}

/** 行政区划, day of application, four digits. */
export const projectNoOf = (appliedAt: string, serial: number): string =>
  `610113${appliedAt.slice(0, 10).replaceAll("-", "")}${String(serial).padStart(4, "0")}`;

function addCase(rows: Rows, { scenario, applicant, item, serial }: DemoCase): void {
  const projectNo = projectNoOf(scenario.appliedAt, serial);
  const office = item.department;
  rows.pro_accept.push({
    row_guid: `pa-${projectNo}`,
    project_no: projectNo,
    task_code: item.taskCode,
    task_name: item.name,
    project_name: `${item.name}申请`,
    project_type: "2",
    apply_date: scenario.appliedAt,
    apply_type: scenario.channel,
    accept_date: scenario.acceptedAt ?? "",
    org_name: office,
    handle_user_name: "李桂英",
    applyer_name: applicant.name,
    applyer_type: "自然人",
    applyer_page_type: "111",
    applyer_page_code: applicant.residentIdNumber ?? "",
    contact_name: applicant.name,
    contact_code: applicant.residentIdNumber ?? "",
    contact_mobile: applicant.phone ?? "",
    ...exchanged,
  });
  scenario.steps.forEach((step, index) => {
    rows.pro_process.push({
      row_guid: `pp-${projectNo}-${index + 1}`,
      project_no: projectNo,
      process_name: step.stage ?? "",
      event_name: step.event,
      event_start_time: step.at,
      event_end_time: step.at,
      handle_user_name: "李桂英",
      handle_explain: step.note ?? "",
      org_name: office,
      remark: "",
      ...step.more,
      ...exchanged,
    });
  });
  addOutcome(rows, scenario, projectNo);
}

function addOutcome(rows: Rows, { key, pauses = [], results = [] }: DemoScenario, projectNo: string): void {
  pauses.forEach((pause, index) => {
    rows.pro_special_procedure.push({
      row_guid: `ps-${projectNo}-${index + 1}`,
      project_no: projectNo,
      special_name: pause.name,
      special_reason: pause.reason,
      special_time: pause.from,
      end_time: pause.until ?? "",
      special_day: pause.days ?? "",
      special_day_type: pause.days === undefined ? "" : "工作日",
      ...exchanged,
    });
  });
  for (const result of results) {
    rows.pro_result.push({
      row_guid: `pr-${projectNo}-${key}`,
      project_no: projectNo,
      result_date: result.at,
      result_type: result.type,
      result_explain: result.note ?? "",
      result_cetr_name: result.licence ?? "",
      result_cetr_no: result.licence === undefined ? "" : `陕雁许字${projectNo.slice(6)}`,
      is_delivery_results: result.byPost === true ? "1" : "0",
      ...exchanged,
    });
  }
}
