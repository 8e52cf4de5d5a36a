export { reportModel, type Report } from "./model";
export { reportRoutes } from "./routes";
