export { stationRoutes } from "./routes";
export { byUsefulness, hoursFor, openingFields, summaryOf } from "./rules";
export { gcj02Of } from "./service";
