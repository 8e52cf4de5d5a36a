export { readDistrictData, type DistrictData } from "./data";
export { districtRoutes } from "./routes";
