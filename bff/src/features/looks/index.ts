export { openLookLog } from "./lookLog";
export { lookModels } from "./model";
export { lookRoutes } from "./routes";
