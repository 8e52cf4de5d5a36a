import type { EndpointName, LookReason } from "@yanta/types";

/**
 * How the reason for a look is known.
 *
 * - a reason: the work itself is it, and the feature writes the row.
 * - `asked`: whoever looks chooses one (`AskedReason`); without one the answer names nobody.
 * - `licenceLog`: of licences each reading has its row in the access log, with unit, errand and fields.
 * - `nobody`: the field has the name of a personal one and says nothing of a person.
 */
type LookRule = { known: LookReason | "asked" | "licenceLog" | "nobody"; why: string };

const called: LookRule = {
  known: "called",
  why: "the ticket is held by the counter of whoever asks; nobody else is shown its person",
};
const reading: LookRule = { known: "licenceLog", why: "the holder or their grant has allowed it for an errand" };
const rectification: LookRule = {
  known: "rectification",
  why: "whoever answers for the station puts a low grade right",
};
const enquiry: LookRule = { known: "enquiry", why: "the office that answers reads what it is asked" };
const moved: LookRule = { known: "change", why: "whoever changes a booking sees whose it is" };

/** Every endpoint that staff may call and whose answer has a field of a person's data. The contract's own shapes decide which. */
export const LOOK_RULES: Partial<Record<EndpointName, LookRule>> = {
  openCounter: called,
  closeCounter: called,
  callNext: called,
  recallTicket: called,
  skipTicket: called,
  startTicket: called,
  finishTicket: called,
  transferTicket: called,
  parkTicket: called,
  resumeTicket: called,
  undoTicket: called,
  getStationQueue: called,
  createPhoneAppointment: { known: "phoneBooking", why: "the caller has just told their name and number" },
  cancelAppointment: moved,
  rescheduleAppointment: moved,
  listStationAppointments: {
    known: "asked",
    why: "the code that somebody says at the desk is a visit; else the desk asks",
  },
  previewHours: { known: "hoursChange", why: "those whom new hours hit are telephoned" },
  createVerification: reading,
  getVerification: reading,
  listStationGrants: reading,
  useGrant: reading,
  getRectification: rectification,
  replyToRating: rectification,
  appealRating: rectification,
  decideAppeal: rectification,
  listStationEnquiries: { known: "nobody", why: "the first words, and nothing of who wrote them" },
  getStationEnquiry: enquiry,
  acceptEnquiry: enquiry,
  publishAnswer: enquiry,
  unpublishAnswer: enquiry,
};
