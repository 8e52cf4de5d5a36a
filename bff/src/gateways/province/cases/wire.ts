import type { CaseRecordKind } from "./records";

/** 办件, 过程, 特别程序, 结果. A case comes before what hangs on it, but nothing depends on that. */
export const CASE_TABLES = {
  cases: "pro_accept",
  caseSteps: "pro_process",
  casePauses: "pro_special_procedure",
  caseResults: "pro_result",
} as const satisfies Record<CaseRecordKind, string>;

/** Columns that come sealed under the agreed key. */
export const SEALED_COLUMNS = ["applyer_name", "applyer_page_code", "contact_name", "contact_code", "contact_mobile"];
