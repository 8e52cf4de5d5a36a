import {
  cancelAppointment,
  createAppointment,
  createHold,
  extendHold,
  getAppointment,
  listAppointments,
  listSlots,
  releaseHold,
  rescheduleAppointment,
} from "./booking";
import { getCase, listCases, lookUpCase } from "./cases";
import {
  callNext,
  closeCounter,
  finishTicket,
  getStationQueue,
  openCounter,
  parkTicket,
  recallTicket,
  resumeTicket,
  setAnnouncement,
  skipTicket,
  startTicket,
  transferTicket,
  undoTicket,
} from "./counter";
import {
  createPhoneAppointment,
  getBookingRules,
  getLineDay,
  listStationAppointments,
  previewHours,
  putBookingRules,
  putHours,
  setLineOpen,
  setSlotOpen,
} from "./deskBooking";
import { getDisplay } from "./display";
import { getDistrict } from "./district";
import { enquiryEndpoints } from "./enquiryEndpoints";
import { listErrandPlaces } from "./errands";
import {
  createSession,
  deleteSession,
  getMe,
  getSignIn,
  listMySessions,
  revokeMySession,
  sendPhoneCode,
  setMyIdentity,
  setMyPhone,
} from "./identity";
import { getItem, listItems } from "./items";
import { exportAccess, listAccess, questionAccess } from "./licenceAccess";
import { answerVerification, createVerification, getVerification, listVerificationRequests } from "./licenceChecks";
import { createLicenceCopy } from "./licenceCopies";
import {
  acceptGrantOffer,
  createGrant,
  listGrants,
  listReplacedMaterials,
  listStationGrants,
  useGrant,
  withdrawGrant,
} from "./licenceGrants";
import { countAccepts, listNotices, listTemplates, markNoticesRead } from "./notices";
import { oversightEndpoints } from "./oversightEndpoints";
import type { EndpointName } from "./paths";
import {
  approveRefund,
  findPayment,
  getReconciliation,
  listDifferences,
  listRefunds,
  rejectRefund,
  requestRefund,
  settleDifference,
} from "./paymentDesk";
import { confirmPayment, createPayment, getPayment, getReceipt, listPayables, listPayments } from "./payments";
import {
  cancelTicket,
  checkInAppointment,
  createTicket,
  deferTicket,
  getTicket,
  listMyTickets,
  requeueTicket,
} from "./queue";
import { ratingEndpoints } from "./ratingEndpoints";
import { createReport } from "./reports";
import { changeStaffPassword, createStaffSession, deleteStaffSession, getStaffMe, unlockStaffSession } from "./staff";
import { getStation, listStations } from "./stations";
import {
  createPresentation,
  getLicence,
  getLicenceFile,
  listLicenceKeys,
  listLicences,
  stopPresentations,
} from "./wallet";

export * from "./appointmentId";
export * from "./booking";
export * from "./caseRoutes";
export * from "./cases";
export * from "./counter";
export * from "./deadline";
export * from "./deskBooking";
export * from "./display";
export * from "./district";
export * from "./endpoint";
export * from "./enquiries";
export * from "./enquiryDesk";
export * from "./errands";
export * from "./hours";
export * from "./identity";
export * from "./items";
export * from "./licenceAccess";
export * from "./licenceChecks";
export * from "./licenceCopies";
export * from "./licenceGrants";
export * from "./notices";
export * from "./oversightEndpoints";
export * from "./paths";
export * from "./paymentDesk";
export * from "./payments";
export * from "./primitives";
export * from "./problems";
export * from "./queue";
export * from "./ratingEndpoints";
export * from "./ratingRoutes";
export * from "./reports";
export * from "./staff";
export * from "./stations";
export * from "./ticket";
export * from "./wallet";

/** Every endpoint under `API_BASE`, by name: routes, client, OpenAPI and contract tests walk this table. */
export const endpoints = {
  listStations,
  getStation,
  listItems,
  getItem,
  listErrandPlaces,
  createReport,
  getDistrict,
  getSignIn,
  createSession,
  deleteSession,
  getMe,
  listMySessions,
  revokeMySession,
  sendPhoneCode,
  setMyPhone,
  setMyIdentity,
  createStaffSession,
  unlockStaffSession,
  deleteStaffSession,
  getStaffMe,
  changeStaffPassword,
  listNotices,
  markNoticesRead,
  countAccepts,
  listTemplates,
  listSlots,
  createHold,
  extendHold,
  releaseHold,
  createAppointment,
  listAppointments,
  getAppointment,
  cancelAppointment,
  rescheduleAppointment,
  checkInAppointment,
  createTicket,
  listMyTickets,
  getTicket,
  cancelTicket,
  deferTicket,
  requeueTicket,
  getDisplay,
  openCounter,
  closeCounter,
  callNext,
  recallTicket,
  skipTicket,
  startTicket,
  finishTicket,
  transferTicket,
  parkTicket,
  resumeTicket,
  undoTicket,
  getStationQueue,
  setAnnouncement,
  createPhoneAppointment,
  listStationAppointments,
  getBookingRules,
  putBookingRules,
  previewHours,
  putHours,
  setSlotOpen,
  getLineDay,
  setLineOpen,
  listLicences,
  listAccess,
  exportAccess,
  questionAccess,
  getLicence,
  getLicenceFile,
  createPresentation,
  stopPresentations,
  createLicenceCopy,
  createGrant,
  acceptGrantOffer,
  listGrants,
  withdrawGrant,
  listLicenceKeys,
  listReplacedMaterials,
  listVerificationRequests,
  createVerification,
  answerVerification,
  getVerification,
  listStationGrants,
  useGrant,
  listPayables,
  listPayments,
  createPayment,
  getPayment,
  confirmPayment,
  getReceipt,
  findPayment,
  requestRefund,
  listRefunds,
  approveRefund,
  rejectRefund,
  listDifferences,
  settleDifference,
  getReconciliation,
  listCases,
  getCase,
  lookUpCase,
  ...ratingEndpoints,
  ...enquiryEndpoints,
  ...oversightEndpoints,
} as const satisfies Record<EndpointName, unknown>;
export type Endpoints = typeof endpoints;
