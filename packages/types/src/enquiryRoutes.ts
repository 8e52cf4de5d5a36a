import type { Route } from "./paths";

/**
 * Routes of being heard: enquiries of residents, the inbox of staff, answers at an item. Without zod for the phone: part of
 * `routes`.
 */
export const enquiryRoutes = {
  getEnquiryRules: { method: "GET", path: "/enquiry-rules" },
  listItemAnswers: { method: "GET", path: "/items/:taskCode/answers" },
  createEnquiry: { method: "POST", path: "/enquiries" },
  listEnquiries: { method: "GET", path: "/enquiries" },
  getEnquiry: { method: "GET", path: "/enquiries/:enquiryId" },
  solveEnquiry: { method: "POST", path: "/enquiries/:enquiryId/solved" },
  reopenEnquiry: { method: "POST", path: "/enquiries/:enquiryId/reopen" },
  withdrawEnquiry: { method: "POST", path: "/enquiries/:enquiryId/withdraw" },
  listStationEnquiries: { method: "GET", path: "/staff/enquiries" },
  getStationEnquiry: { method: "GET", path: "/staff/enquiries/:enquiryId" },
  acceptEnquiry: { method: "POST", path: "/staff/enquiries/:enquiryId/accept" },
  handOnEnquiry: { method: "POST", path: "/staff/enquiries/:enquiryId/hand-on" },
  answerEnquiry: { method: "POST", path: "/staff/enquiries/:enquiryId/answer" },
  publishAnswer: { method: "PUT", path: "/staff/enquiries/:enquiryId/publication" },
  unpublishAnswer: { method: "DELETE", path: "/staff/enquiries/:enquiryId/publication" },
} as const satisfies Record<string, Route>;
