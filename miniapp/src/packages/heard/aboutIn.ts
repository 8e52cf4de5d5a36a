import type { About } from "../../features/heard";
import { textParameter } from "../../platform/router";

/** What an address says that it is about. */
export const aboutIn = (parameters: Partial<Record<keyof About, string>>): About => ({
  taskCode: textParameter(parameters.taskCode) || undefined,
  stationId: textParameter(parameters.stationId) || undefined,
  projectNo: textParameter(parameters.projectNo) || undefined,
});
