import type { Day } from "@yanta/domain/calendar";
import mongoose, { Schema } from "mongoose";
import type { OutboxEvent } from "../../platform/outbox";
import { modelOf, schemaOptions, type Connection } from "../../platform/store";
import type { CounterEvent, QueueEvent } from "./rules/events";
import type { TicketOrigin, TicketStanding, Undo } from "./rules/tickets";

/** The truth about one ticket, whole in one document: state, counter, history, and what its owner is yet to be told. */
export interface TicketDocument extends Omit<TicketOrigin, "ticketId" | "priority">, TicketStanding {
  /** The appointment's own id for a booked one: one appointment gives one ticket by construction. */
  _id: string;
  stationId: string;
  day: Day;
  /** Letter and digits, unique at the station on the day. */
  number: string;
  taskCode: string;
  priority?: "elder" | "disabled";
  appointmentId?: string;
  residentId?: string;
  personId?: string;
  /** One live ticket per person, place, day and errand; gone when the ticket has ended. */
  liveKey?: string;
  /** Grows by one with every move and its event: a move made on an outdated copy changes nothing. */
  rev: number;
  /** When its owner was told that three are ahead, or had so few from the start. */
  threeAheadAt?: Date;
  undo?: Undo;
  events: QueueEvent[];
  outbox: OutboxEvent[];
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };
const nested = Schema.Types.Mixed;

const ticketSchema = new Schema<TicketDocument>(
  {
    _id: text,
    stationId: text,
    day: text,
    number: text,
    lineId: text,
    taskCode: text,
    kind: text,
    priority: String,
    appointmentId: String,
    appointmentAt: Date,
    onTime: Boolean,
    residentId: String,
    personId: String,
    liveKey: String,
    takenAt: instant,
    state: text,
    rev: { type: Number, required: true },
    calls: { type: Number, required: true },
    heldBy: String,
    counterId: String,
    calledAt: Date,
    startedAt: Date,
    finishedAt: Date,
    skippedAt: Date,
    parkedAt: Date,
    leftAt: Date,
    behind: [String],
    deferredAt: Date,
    threeAheadAt: Date,
    undo: nested,
    events: [nested],
    outbox: [nested],
  },
  schemaOptions,
)
  .index({ stationId: 1, day: 1, state: 1 })
  .index({ stationId: 1, day: 1, number: 1 }, { unique: true })
  // A counter holds at most one ticket: two calls at once, or one key pressed twice, end here.
  .index({ stationId: 1, day: 1, heldBy: 1 }, { unique: true, partialFilterExpression: { heldBy: { $exists: true } } })
  .index({ stationId: 1, liveKey: 1 }, { unique: true, partialFilterExpression: { liveKey: { $exists: true } } })
  .index({ residentId: 1, day: 1 })
  .index({ personId: 1, day: 1 }, { sparse: true })
  .index({ stationId: 1, state: 1, finishedAt: -1 })
  .index({ "outbox.dueAt": 1 });

export const ticketModel = (connection: Connection) => modelOf(connection, "tickets", ticketSchema);

/** A counter on one day; what it holds is in the ticket. */
export interface CounterDocument {
  /** `610113-C001.W3@2026-03-02`. */
  _id: string;
  counterId: string;
  stationId: string;
  day: Day;
  state: "open" | "paused" | "closed";
  lineIds: string[];
  staffId?: string;
  openedAt?: Date;
  rev: number;
  events: CounterEvent[];
}

const counterSchema = new Schema<CounterDocument>(
  {
    _id: text,
    counterId: text,
    stationId: text,
    day: text,
    state: text,
    lineIds: [String],
    staffId: String,
    openedAt: Date,
    rev: { type: Number, required: true },
    events: [nested],
  },
  schemaOptions,
)
  .index({ stationId: 1, day: 1 })
  // Only those that are not closed are looked for by their clerk or over all halls.
  .index({ state: 1, day: 1, staffId: 1 });

export const counterModel = (connection: Connection) => modelOf(connection, "counters", counterSchema);

/** The day's opening plan as the hall knew it when the day began. */
export interface DayPlan {
  madeAt: Date;
  lineIds: string[];
  ticketsFrom?: Date;
  ticketsUntil?: Date;
  slotMinutes: number;
  lateMinutes: number;
  counters: { counterId: string; lineIds: string[]; spans: { open: Date; close: Date }[] }[];
}

export interface QueueDayDocument {
  /** `610113-C001@2026-03-02`. */
  _id: string;
  stationId: string;
  day: Day;
  /** Grows after every change that the hall's screen may show. */
  version: number;
  /** Last number drawn, by the line's letter. */
  numbers: Record<string, number>;
  announcement?: string;
  plan?: DayPlan;
}

const queueDaySchema = new Schema<QueueDayDocument>(
  {
    _id: text,
    stationId: text,
    day: text,
    version: { type: Number, required: true },
    numbers: nested,
    announcement: String,
    plan: nested,
  },
  schemaOptions,
);

export const queueDayModel = (connection: Connection) => modelOf(connection, "queueDays", queueDaySchema);

/** For the migration step. */
export const queueModels = (connection: Connection) => [
  ticketModel(connection),
  counterModel(connection),
  queueDayModel(connection),
];

/** Marks an operator as ours: what comes from outside never reaches a filter as one. */
export const operator = <Value extends Record<string, unknown>>(value: Value): Value =>
  mongoose.trusted(value) as Value;
