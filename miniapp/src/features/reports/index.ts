export { REPORT_KINDS, type ReportKind } from "./reportKinds";
export { useReport } from "./useReport";
