export { enquiryRules } from "./data";
export { enquiryModels } from "./model";
export { enquiryRoutes } from "./routes";
export { lookAtEnquiries } from "./service/lookAtEnquiries";
export { enquiryEvents } from "./service/tell";
