export { stationRoutes } from "./routes";
export { openingFields, summaryOf } from "./rules";
export { gcj02Of } from "./service";
