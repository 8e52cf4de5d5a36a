import {
  cancelAppointment as cancelAppointmentEndpoint,
  createAppointment,
  createHold as createHoldEndpoint,
  createPhoneAppointment,
  extendHold as extendHoldEndpoint,
  getAppointment,
  getBookingRules,
  listAppointments as listAppointmentsEndpoint,
  listSlots as listSlotsEndpoint,
  listStationAppointments as listStationAppointmentsEndpoint,
  previewHours as previewHoursEndpoint,
  putBookingRules as putBookingRulesEndpoint,
  putHours as putHoursEndpoint,
  releaseHold as releaseHoldEndpoint,
  rescheduleAppointment as rescheduleAppointmentEndpoint,
  getLineDay,
  setLineOpen as setLineOpenEndpoint,
  setSlotOpen as setSlotOpenEndpoint,
} from "@yanta/types";
import { asResident, asStaff } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { BookingDesk } from "./desk";
import {
  bookForCaller,
  bookForResident,
  changeBy,
  holdFor,
  ownerOf,
  requireSlotStation,
  sideShown,
} from "./service/byActor";
import { cancelAppointment } from "./service/changeAppointment";
import { createHold, extendHold, releaseHold } from "./service/holds";
import { lineDay, setLineOpen } from "./service/lineDay";
import { listAppointments, listStationAppointments, ownAppointment } from "./service/lists";
import { listSlots } from "./service/listSlots";
import { rescheduleAppointment } from "./service/reschedule";
import { setSlotOpen } from "./service/slotOpen";
import { previewHours, putHours } from "./service/stationHours";
import { bookingRulesAt, putBookingRules } from "./service/stationRules";
import { appointmentView } from "./service/views";

export const bookingRoutes = (desk: BookingDesk): Mounted[] => [
  ...residentRoutes(desk),
  ...sharedRoutes(desk),
  ...staffRoutes(desk),
];

const residentRoutes = (desk: BookingDesk): Mounted[] => [
  on(listSlotsEndpoint, ({ params, query, actor, now }) =>
    listSlots(desk, { ...params, ...query, side: sideShown(actor, params.stationId) }, now),
  ),
  on(createAppointment, ({ body, actor, attempt, now }) =>
    bookForResident(desk, asResident(actor), { ...body, attempt }, now),
  ),
  on(listAppointmentsEndpoint, ({ actor, now }) => listAppointments(desk, asResident(actor).residentId, now)),
  on(getAppointment, async ({ params, actor }) =>
    appointmentView(desk, await ownAppointment(desk, asResident(actor).residentId, params.appointmentId)),
  ),
];

/** Residents for themselves, staff for whoever stands or rings. */
const sharedRoutes = (desk: BookingDesk): Mounted[] => [
  on(createHoldEndpoint, ({ body, actor, attempt, now }) =>
    createHold(desk, holdFor(actor, { ...body, attempt }), now),
  ),
  on(extendHoldEndpoint, ({ params, actor, now }) => extendHold(desk, { ...params, ...ownerOf(actor) }, now)),
  on(releaseHoldEndpoint, async ({ params, actor }) => {
    await releaseHold(desk, { ...params, ...ownerOf(actor) });
    return undefined;
  }),
  on(cancelAppointmentEndpoint, ({ params, actor, now }) =>
    changeBy(desk, actor, { ...params, now }, (change) => cancelAppointment(desk, change, now)),
  ),
  on(rescheduleAppointmentEndpoint, ({ params, body, actor, now }) =>
    changeBy(desk, actor, { ...params, now }, (change) => {
      if (change.byStaff) requireSlotStation(asStaff(actor), body.slotId);
      return rescheduleAppointment(desk, { ...change, slotId: body.slotId }, now);
    }),
  ),
];

const staffRoutes = (desk: BookingDesk): Mounted[] => [
  on(createPhoneAppointment, ({ body, actor, attempt, now }) =>
    bookForCaller(desk, asStaff(actor), { ...body, attempt }, now),
  ),
  on(listStationAppointmentsEndpoint, ({ actor, params, query, now }) =>
    listStationAppointments(desk, asStaff(actor), { ...params, ...query }, now),
  ),
  on(getBookingRules, ({ params }) => bookingRulesAt(desk, params.stationId)),
  on(putBookingRulesEndpoint, ({ params, body, actor, now }) =>
    putBookingRules(desk, { stationId: params.stationId, overrides: body, savedBy: asStaff(actor).staffId }, now),
  ),
  on(previewHoursEndpoint, ({ actor, params, body, now }) =>
    previewHours(desk, asStaff(actor), { ...params, ...body }, now),
  ),
  on(putHoursEndpoint, ({ params, body, actor, now }) =>
    putHours(desk, { ...params, ...body, savedBy: asStaff(actor).staffId }, now),
  ),
  on(setSlotOpenEndpoint, async ({ params, body, actor }) => {
    requireSlotStation(asStaff(actor), params.slotId);
    await setSlotOpen(desk, { ...params, ...body });
    return undefined;
  }),
  on(getLineDay, ({ params, query, now }) => lineDay(desk, { ...params, ...query }, now)),
  on(setLineOpenEndpoint, ({ params, body, now }) => setLineOpen(desk, { ...params, ...body }, now)),
];
