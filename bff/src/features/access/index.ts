export { openAccessLog, type Access, type AccessIntent, type AccessLog } from "./accessLog";
export { leafHolds } from "./leaf";
export { accessModels } from "./model";
export { accessRoutes } from "./routes";
