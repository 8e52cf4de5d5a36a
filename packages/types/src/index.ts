import { getDistrict } from "./district";
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
import { countAccepts, listNotices, listTemplates, markNoticesRead } from "./notices";
import type { EndpointName } from "./paths";
import { createReport } from "./reports";
import { createStaffSession, deleteStaffSession, getStaffMe, unlockStaffSession } from "./staff";
import { getStation, listStations } from "./stations";

export * from "./booking";
export * from "./counter";
export * from "./deskBooking";
export * from "./display";
export * from "./district";
export * from "./endpoint";
export * from "./errands";
export * from "./hours";
export * from "./identity";
export * from "./items";
export * from "./notices";
export * from "./paths";
export * from "./primitives";
export * from "./problems";
export * from "./queue";
export * from "./reports";
export * from "./staff";
export * from "./stations";
export * from "./ticket";

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
  listNotices,
  markNoticesRead,
  countAccepts,
  listTemplates,
} as const satisfies Partial<Record<EndpointName, unknown>>;
export type Endpoints = typeof endpoints;
