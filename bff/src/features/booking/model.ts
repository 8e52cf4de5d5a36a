import type { BookingRules, OpeningHours } from "@yanta/types";
import { Schema } from "mongoose";
import type { OutboxEvent } from "../../platform/outbox";
import { modelOf, schemaOptions, type Connection } from "../../platform/store";
import type { Channel } from "./rules/refusals";
import type { AppointmentState } from "./rules/states";
import type { Cell, Contingent } from "./rules/places";

/** One station × line × day: every place of it, and the only word on what is free. */
export interface SlotDay {
  /** `<lineId>:<day>`. */
  _id: string;
  stationId: string;
  lineId: string;
  day: string;
  cellMinutes: number;
  capacity: Record<Contingent, number>;
  /** Free places by cell; see `cellKey`. */
  cells: Record<string, Cell>;
  /** Holds, as timed tokens. */
  held: string[];
  /** Booked places, as tokens. */
  taken: string[];
  /** Cancelled places that wait for their return, as timed tokens. */
  back: string[];
  /** When the first hold or waiting place falls due. */
  nextDueAt?: Date;
  /** Midnight that ends the day. */
  endsAt: Date;
}

/** Where an appointment's places are. */
export interface StoredPlace {
  slotDayId: string;
  token: string;
  cellMinutes: number;
}

/** A live appointment or hold, as the person's own document knows it. */
export interface StoredLive {
  id: string;
  rev: number;
  slotDayId: string;
  startMinute: number;
  draws: Contingent[];
  startsAt: Date;
  endsAt: Date;
  day: string;
  taskCode: string;
  channel: Channel;
  /** Not settled: from then on the day's document is asked what became of it. */
  until?: Date;
}

/** What must agree across stations for one person. */
export interface BookingPerson {
  _id: string;
  live: StoredLive[];
  noShows?: { appointmentId: string; at: Date }[];
  restriction?: { until: Date };
}

export interface StoredAppointment {
  _id: string;
  state: AppointmentState;
  channel: Channel;
  personId: string;
  stationId: string;
  lineId: string;
  taskCode: string;
  day: string;
  startsAt: Date;
  endsAt: Date;
  checkInFrom: Date;
  checkInUntil: Date;
  changeUntil: Date;
  code: string;
  /** `<stationId> <day> <code>` while it is live: unique, so that a spoken code means one appointment. */
  liveCode?: string;
  place: StoredPlace;
  rev: number;
  bookedAt: Date;
  /** A reschedule under way: the place it takes, and when it is held for dead. */
  moving?: { rev: number; place: StoredPlace; startsAt: Date; endsAt: Date; until: Date };
  /** Places to be given back. */
  leftovers?: StoredPlace[];
  /** Steps are outstanding; from then on recovery takes them. */
  settleAfter?: Date;
  missedCallAt?: Date;
  ticketId?: string;
  /** Why it ended, if not by its holder: the hours changed, nobody came, its booking broke off. */
  endedBecause?: "hoursChanged" | "lapsed" | "abandoned";
  outbox: OutboxEvent[];
}

export interface StationBookingRules {
  _id: string;
  overrides: Partial<BookingRules>;
  savedAt: Date;
  savedBy: string;
}
export interface HoursPreview {
  _id: string;
  stationId: string;
  hours: OpeningHours;
  /** `<appointmentId>/<rev>` of each booking it hits, sorted. */
  hit: string[];
  expiresAt: Date;
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };
const nested = Schema.Types.Mixed;
const id = { _id: text };

const slotDaySchema = new Schema<SlotDay>(
  {
    ...id,
    stationId: text,
    lineId: text,
    day: text,
    cellMinutes: Number,
    capacity: nested,
    cells: nested,
    held: [String],
    taken: [String],
    back: [String],
    nextDueAt: Date,
    endsAt: instant,
  },
  schemaOptions,
)
  // No other index: every booking rewrites the document, and on some engines with it its entry in each of them. A
  // station's days lie together by their ids.
  .index({ nextDueAt: 1 }, { sparse: true });

const personSchema = new Schema<BookingPerson>(
  { ...id, live: [nested], noShows: [nested], restriction: nested },
  schemaOptions,
).index({ "live.until": 1 }, { sparse: true });

const appointmentSchema = new Schema<StoredAppointment>(
  {
    ...id,
    state: text,
    channel: text,
    personId: text,
    stationId: text,
    lineId: text,
    taskCode: text,
    day: text,
    startsAt: instant,
    endsAt: instant,
    checkInFrom: instant,
    checkInUntil: instant,
    changeUntil: instant,
    code: text,
    liveCode: String,
    place: nested,
    rev: Number,
    bookedAt: instant,
    moving: nested,
    leftovers: [nested],
    settleAfter: Date,
    missedCallAt: Date,
    ticketId: String,
    endedBecause: String,
    outbox: [nested],
  },
  schemaOptions,
)
  .index({ personId: 1, startsAt: -1 })
  .index({ day: 1, stationId: 1 })
  .index({ liveCode: 1 }, { unique: true, sparse: true })
  .index({ settleAfter: 1 }, { sparse: true })
  .index({ "outbox.dueAt": 1 }, { sparse: true });

const saved = { savedAt: instant, savedBy: text };
const stationRulesSchema = new Schema<StationBookingRules>({ ...id, overrides: nested, ...saved }, schemaOptions);
const previewSchema = new Schema<HoursPreview>(
  { ...id, stationId: text, hours: nested, hit: [String], expiresAt: instant },
  schemaOptions,
).index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

const slotDayModel = (connection: Connection) => modelOf(connection, "slotDays", slotDaySchema);
const bookingPersonModel = (connection: Connection) => modelOf(connection, "bookingPersons", personSchema);
const appointmentModel = (connection: Connection) => modelOf(connection, "appointments", appointmentSchema);
const stationRulesModel = (connection: Connection) => modelOf(connection, "stationBookingRules", stationRulesSchema);
const hoursPreviewModel = (connection: Connection) => modelOf(connection, "hoursPreviews", previewSchema);

export const bookingModels = (connection: Connection) => [
  slotDayModel(connection),
  bookingPersonModel(connection),
  appointmentModel(connection),
  stationRulesModel(connection),
  hoursPreviewModel(connection),
];

/**
 * The driver's own collections. Conditions and updates name array elements and minutes by computed paths, which
 * mongoose's casting neither checks nor speeds up; everything in them is ours, nothing is taken from a request unread.
 */
export const slotDays = (connection: Connection) => connection.collection<SlotDay>("slotDays");
export const bookingPersons = (connection: Connection) => connection.collection<BookingPerson>("bookingPersons");
export const stationRules = (connection: Connection) =>
  connection.collection<StationBookingRules>("stationBookingRules");
export const hoursPreviews = (connection: Connection) => connection.collection<HoursPreview>("hoursPreviews");
export const appointments = (connection: Connection) => connection.collection<StoredAppointment>("appointments");
