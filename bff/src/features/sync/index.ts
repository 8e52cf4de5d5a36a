export {
  countQuarantined,
  quarantineModel,
  readProvinceReport,
  syncModels,
  type ProvinceReport,
  type Quarantined,
} from "./model";
export { deadRows } from "./deadRows";
export { backoffMs } from "./rules";
export { startSyncLoop, type SyncLoop } from "./worker";
