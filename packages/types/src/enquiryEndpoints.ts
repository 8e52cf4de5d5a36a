import {
  createEnquiry,
  getEnquiry,
  getEnquiryRules,
  listEnquiries,
  listItemAnswers,
  reopenEnquiry,
  solveEnquiry,
  withdrawEnquiry,
} from "./enquiries";
import {
  acceptEnquiry,
  answerEnquiry,
  getStationEnquiry,
  handOnEnquiry,
  listStationEnquiries,
  publishAnswer,
  unpublishAnswer,
} from "./enquiryDesk";

/** The endpoints of being heard: part of `endpoints`. */
export const enquiryEndpoints = {
  getEnquiryRules,
  listItemAnswers,
  createEnquiry,
  listEnquiries,
  getEnquiry,
  solveEnquiry,
  reopenEnquiry,
  withdrawEnquiry,
  listStationEnquiries,
  getStationEnquiry,
  acceptEnquiry,
  handOnEnquiry,
  answerEnquiry,
  publishAnswer,
  unpublishAnswer,
} as const;
