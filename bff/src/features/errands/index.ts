export { errandRoutes } from "./routes";
