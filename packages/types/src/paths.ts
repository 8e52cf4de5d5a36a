import { caseRoutes } from "./caseRoutes";
import { oversightRoutes } from "./oversightRoutes";
import { ratingRoutes } from "./ratingRoutes";
import { enquiryRoutes } from "./enquiryRoutes";

/**
 * Method and path of every endpoint, without zod: the phone imports only this file and the types,
 * so that no validation library reaches the mini-program. `endpoint()` values spread from it.
 */
export const API_BASE = "/api/v1";

export type HttpMethod = "GET" | "POST" | "PUT" | "DELETE";
export interface Route {
  method: HttpMethod;
  /** Below `API_BASE`; `:name` marks a parameter. */
  path: string;
}

export const routes = {
  listStations: { method: "GET", path: "/stations" },
  getStation: { method: "GET", path: "/stations/:stationId" },
  listItems: { method: "GET", path: "/items" },
  getItem: { method: "GET", path: "/items/:taskCode" },
  listErrandPlaces: { method: "GET", path: "/errands/:taskCode/places" },
  createReport: { method: "POST", path: "/reports" },
  getDistrict: { method: "GET", path: "/district" },

  getSignIn: { method: "GET", path: "/sign-in" },
  createSession: { method: "POST", path: "/sessions" },
  deleteSession: { method: "DELETE", path: "/sessions/current" },
  getMe: { method: "GET", path: "/me" },
  listMySessions: { method: "GET", path: "/me/sessions" },
  revokeMySession: { method: "DELETE", path: "/me/sessions/:sessionId" },
  sendPhoneCode: { method: "POST", path: "/me/phone-codes" },
  setMyPhone: { method: "POST", path: "/me/phone" },
  setMyIdentity: { method: "POST", path: "/me/identity" },

  listSlots: { method: "GET", path: "/stations/:stationId/slots" },
  createHold: { method: "POST", path: "/holds" },
  extendHold: { method: "POST", path: "/holds/:holdId/extend" },
  releaseHold: { method: "DELETE", path: "/holds/:holdId" },
  createAppointment: { method: "POST", path: "/appointments" },
  listAppointments: { method: "GET", path: "/appointments" },
  getAppointment: { method: "GET", path: "/appointments/:appointmentId" },
  cancelAppointment: { method: "POST", path: "/appointments/:appointmentId/cancel" },
  rescheduleAppointment: { method: "POST", path: "/appointments/:appointmentId/reschedule" },
  checkInAppointment: { method: "POST", path: "/appointments/:appointmentId/check-in" },

  createTicket: { method: "POST", path: "/tickets" },
  listMyTickets: { method: "GET", path: "/tickets" },
  getTicket: { method: "GET", path: "/tickets/:ticketId" },
  cancelTicket: { method: "POST", path: "/tickets/:ticketId/cancel" },
  deferTicket: { method: "POST", path: "/tickets/:ticketId/defer" },
  requeueTicket: { method: "POST", path: "/tickets/:ticketId/requeue" },
  getDisplay: { method: "GET", path: "/stations/:stationId/display" },

  createStaffSession: { method: "POST", path: "/staff/sessions" },
  unlockStaffSession: { method: "POST", path: "/staff/sessions/unlock" },
  deleteStaffSession: { method: "DELETE", path: "/staff/sessions/current" },
  getStaffMe: { method: "GET", path: "/staff/me" },
  changeStaffPassword: { method: "POST", path: "/staff/password" },
  openCounter: { method: "POST", path: "/staff/counters/:counterId/open" },
  closeCounter: { method: "POST", path: "/staff/counters/:counterId/close" },
  callNext: { method: "POST", path: "/staff/counters/:counterId/call-next" },
  recallTicket: { method: "POST", path: "/staff/tickets/:ticketId/recall" },
  skipTicket: { method: "POST", path: "/staff/tickets/:ticketId/skip" },
  startTicket: { method: "POST", path: "/staff/tickets/:ticketId/start" },
  finishTicket: { method: "POST", path: "/staff/tickets/:ticketId/finish" },
  transferTicket: { method: "POST", path: "/staff/tickets/:ticketId/transfer" },
  parkTicket: { method: "POST", path: "/staff/tickets/:ticketId/park" },
  resumeTicket: { method: "POST", path: "/staff/tickets/:ticketId/resume" },
  undoTicket: { method: "POST", path: "/staff/tickets/:ticketId/undo" },
  getStationQueue: { method: "GET", path: "/staff/stations/:stationId/queue" },
  setAnnouncement: { method: "PUT", path: "/staff/stations/:stationId/announcement" },
  createPhoneAppointment: { method: "POST", path: "/staff/appointments" },
  listStationAppointments: { method: "GET", path: "/staff/stations/:stationId/appointments" },
  getBookingRules: { method: "GET", path: "/staff/stations/:stationId/booking-rules" },
  putBookingRules: { method: "PUT", path: "/staff/stations/:stationId/booking-rules" },
  previewHours: { method: "POST", path: "/staff/stations/:stationId/hours/preview" },
  putHours: { method: "PUT", path: "/staff/stations/:stationId/hours" },
  setSlotOpen: { method: "PUT", path: "/staff/slots/:slotId/open" },
  getLineDay: { method: "GET", path: "/staff/lines/:lineId/day" },
  setLineOpen: { method: "PUT", path: "/staff/lines/:lineId/open" },

  listLicences: { method: "GET", path: "/licences" },
  listAccess: { method: "GET", path: "/licences/access-log" },
  exportAccess: { method: "GET", path: "/licences/access-log/export" },
  questionAccess: { method: "POST", path: "/licences/access-log/:accessId/question" },
  getLicence: { method: "GET", path: "/licences/:licenceId" },
  getLicenceFile: { method: "GET", path: "/licences/:licenceId/file" },
  createPresentation: { method: "POST", path: "/licences/:licenceId/presentations" },
  stopPresentations: { method: "POST", path: "/licences/:licenceId/presentations/stop" },
  createLicenceCopy: { method: "POST", path: "/licences/:licenceId/copies" },
  createGrant: { method: "POST", path: "/licences/:licenceId/grants" },
  acceptGrantOffer: { method: "POST", path: "/appointments/:appointmentId/licence-grants" },
  listGrants: { method: "GET", path: "/licence-grants" },
  withdrawGrant: { method: "POST", path: "/licence-grants/:grantId/withdraw" },
  listLicenceKeys: { method: "GET", path: "/licence-keys" },
  listReplacedMaterials: { method: "GET", path: "/items/:taskCode/replaced-materials" },
  listVerificationRequests: { method: "GET", path: "/verifications" },
  createVerification: { method: "POST", path: "/verifications" },
  answerVerification: { method: "POST", path: "/verifications/:verificationId/answer" },
  getVerification: { method: "GET", path: "/staff/verifications/:verificationId" },
  listStationGrants: { method: "GET", path: "/staff/stations/:stationId/licence-grants" },
  useGrant: { method: "POST", path: "/staff/licence-grants/:grantId/use" },

  listPayables: { method: "GET", path: "/payables" },
  listPayments: { method: "GET", path: "/payments" },
  createPayment: { method: "POST", path: "/payments" },
  getPayment: { method: "GET", path: "/payments/:paymentId" },
  confirmPayment: { method: "POST", path: "/payments/:paymentId/confirm" },
  getReceipt: { method: "GET", path: "/payments/:paymentId/receipt" },
  findPayment: { method: "GET", path: "/staff/payments" },
  requestRefund: { method: "POST", path: "/staff/payments/:paymentId/refunds" },
  listRefunds: { method: "GET", path: "/staff/refunds" },
  approveRefund: { method: "POST", path: "/staff/refunds/:refundId/approve" },
  rejectRefund: { method: "POST", path: "/staff/refunds/:refundId/reject" },
  listDifferences: { method: "GET", path: "/staff/payment-differences" },
  settleDifference: { method: "POST", path: "/staff/payment-differences/:differenceId/settle" },
  getReconciliation: { method: "GET", path: "/staff/reconciliations" },

  ...caseRoutes,
  ...ratingRoutes,
  ...enquiryRoutes,
  ...oversightRoutes,

  listNotices: { method: "GET", path: "/notices" },
  markNoticesRead: { method: "POST", path: "/notices/read" },
  countAccepts: { method: "POST", path: "/notices/accepts" },
  listTemplates: { method: "GET", path: "/notices/templates" },
} as const satisfies Record<string, Route>;

export type EndpointName = keyof typeof routes;
