export { stationRoutes } from "./routes";
export { hoursFor, openingFields, summaryOf } from "./rules";
export { gcj02Of } from "./service";
