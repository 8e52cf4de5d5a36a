import type { Appointment, GrantOffer } from "@yanta/types";
import { requireStation, worksAt, type Actor, type Resident, type Staff } from "../../../platform/actor";
import type { Attempt } from "../../../platform/idempotency";
import type { PersonLook } from "../../../platform/looks";
import { Problem } from "../../../platform/http/problem";
import type { BookingDesk } from "../desk";
import type { StoredAppointment } from "../model";
import type { Contingent } from "../rules/places";
import type { Channel } from "../rules/refusals";
import { readSlotId } from "../rules/slotIds";
import { bookSlot } from "./bookSlot";
import { appointmentById, type Change } from "./changeAppointment";
import { ownAppointment } from "./lists";
import { appointmentView, staffViews } from "./views";
import { visitView } from "./visits";

interface Slot {
  slotId: string;
  taskCode: string;
  /** A repeat under one key makes the same appointment. */
  attempt?: Attempt | undefined;
}

const repeatable = (attempt: Attempt | undefined) => ({ appointmentId: attempt?.id, isRepeat: attempt?.isRepeat });

/** Whose hold it is; a resident's counts as one of their own appointments. */
export function ownerOf(actor: Actor): { ownerId: string; personId?: string } {
  if (actor.kind === "anyone") throw new Problem("not-signed-in");
  return actor.kind === "resident"
    ? { ownerId: actor.residentId, personId: actor.residentId }
    : { ownerId: actor.staffId };
}

/** @throws Problem slot-not-found, not-your-station. */
export function requireSlotStation(staff: Staff, slotId: string): void {
  const slot = readSlotId(slotId);
  if (slot === null) throw new Problem("slot-not-found");
  requireStation(staff, slot.stationId);
}

export interface BookingSide {
  channel: Channel;
  contingent: Contingent;
}

/** Residents draw on the online places, staff on their own: neither can take the other's. */
const sideOf = (actor: Actor): BookingSide =>
  actor.kind === "staff" ? { channel: "phone", contingent: "phone" } : { channel: "app", contingent: "online" };

/** What somebody is shown to choose from: staff of other places see what everybody sees. */
export const sideShown = (actor: Actor, stationId: string): BookingSide =>
  sideOf(actor.kind === "staff" && !worksAt(actor, stationId) ? { kind: "anyone" } : actor);

export function holdFor(actor: Actor, { slotId, taskCode, attempt }: Slot) {
  if (actor.kind === "staff") requireSlotStation(actor, slotId);
  return { slotId, taskCode, attempt, ...sideOf(actor), ...ownerOf(actor) };
}

interface ResidentDraft extends Slot {
  holdId?: string | undefined;
  familyMemberId?: string | undefined;
}

export async function bookForResident(
  desk: BookingDesk,
  { residentId }: Resident,
  draft: ResidentDraft,
  now: Date,
): Promise<Appointment & { grantOffer?: GrantOffer }> {
  const { slotId, taskCode, holdId, familyMemberId, attempt } = draft;
  if (familyMemberId !== undefined) {
    // Until family links exist, an id nobody has checked would be a way round every limit.
    throw new Problem("invalid-input", {
      errors: [{ path: "familyMemberId", message: "还不能替家人预约，请家人自己预约或打电话" }],
    });
  }
  const hold = holdId === undefined ? undefined : { holdId, ownerId: residentId };
  const stored = await bookSlot(
    desk,
    { slotId, taskCode, personId: residentId, channel: "app", contingent: "online", hold, ...repeatable(attempt) },
    now,
  );
  // The place is taken: whatever becomes of the offer, the booking stands and is answered.
  const grantOffer = await desk.grantOffers?.offerFor(visitView(stored), now).catch(() => null);
  return { ...appointmentView(desk, stored), ...(grantOffer == null ? {} : { grantOffer }) };
}

interface CallerDraft extends Slot {
  callerName: string;
  callerPhone: string;
  holdId?: string | undefined;
}

export async function bookForCaller(
  desk: BookingDesk,
  staff: Staff,
  draft: CallerDraft,
  now: Date,
): Promise<Appointment> {
  const { slotId, taskCode, callerName, callerPhone, holdId, attempt } = draft;
  requireSlotStation(staff, slotId);
  const personId = await desk.people.personByPhone({ phone: callerPhone, name: callerName }, now);
  const hold = holdId === undefined ? undefined : { holdId, ownerId: staff.staffId };
  const stored = await bookSlot(
    desk,
    { slotId, taskCode, personId, channel: "phone", contingent: "phone", hold, ...repeatable(attempt) },
    now,
  );
  return staffView(desk, stored, { staff, reason: "phoneBooking" }, now);
}

async function staffView(
  desk: BookingDesk,
  stored: StoredAppointment,
  why: Pick<PersonLook, "staff" | "reason">,
  now: Date,
): Promise<Appointment> {
  const [view] = await staffViews(desk, [stored], why, now);
  return view ?? appointmentView(desk, stored);
}

/**
 * A change by its holder, or by staff of its station.
 *
 * @throws Problem appointment-not-found, also for somebody else's; not-your-station.
 */
export async function changeBy(
  desk: BookingDesk,
  actor: Actor,
  { appointmentId, now }: { appointmentId: string; now: Date },
  act: (change: Change) => Promise<StoredAppointment>,
): Promise<Appointment> {
  if (actor.kind === "anyone") throw new Problem("not-signed-in");
  if (actor.kind === "resident") {
    await ownAppointment(desk, actor.residentId, appointmentId);
    return appointmentView(desk, await act({ appointmentId, byStaff: false }));
  }
  requireStation(actor, (await appointmentById(desk, appointmentId)).stationId);
  return staffView(desk, await act({ appointmentId, byStaff: true }), { staff: actor, reason: "change" }, now);
}
