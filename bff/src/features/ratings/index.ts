export { ratingModels } from "./model";
export type { CasePort, RatingParts, VisitPort } from "./parts";
export { ratingRoutes } from "./routes";
export { ratingEvents } from "./service/tell";
