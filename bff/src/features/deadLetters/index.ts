export { deadLetterModels } from "./model";
export { deadLetterRoutes } from "./routes";
