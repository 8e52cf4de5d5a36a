export { countQuarantined, readProvinceReport, syncModels, type ProvinceReport, type Quarantined } from "./model";
export { startSyncLoop, type SyncLoop } from "./worker";
