/** What the rules know of a ticket: nothing about the person, nothing about the store. Instants are UTC. */
export type TicketState = "waiting" | "called" | "serving" | "parked" | "skipped" | "finished" | "left";
export const TICKET_STATES: readonly TicketState[] = [
  "waiting",
  "called",
  "serving",
  "parked",
  "skipped",
  "finished",
  "left",
];

/** Who moves a ticket. `system` is a sweep; an administrator acts as a supervisor. */
export type Mover = "resident" | "clerk" | "supervisor" | "system";
export const MOVERS: readonly Mover[] = ["resident", "clerk", "supervisor", "system"];

/** What a ticket is from the moment it is taken. Nothing changes it: a transferred or returned ticket keeps its time. */
export interface TicketOrigin {
  ticketId: string;
  kind: "walkIn" | "booked";
  /** An elder or a disabled person. */
  priority: boolean;
  takenAt: Date;
  /** Start of the booked slot. */
  appointmentAt?: Date;
  /** Booked, and checked in no later than the hall tolerates. */
  onTime?: boolean;
}

/** Where a ticket stands now: everything that a move may change, and that an undo puts back. */
export interface TicketStanding {
  state: TicketState;
  lineId: string;
  /** Calls of the present round: a ticket that has come back starts anew. */
  calls: number;
  /** The counter that holds it, while called or in service. */
  heldBy?: string;
  /** The counter that held it last. */
  counterId?: string;
  calledAt?: Date;
  startedAt?: Date;
  finishedAt?: Date;
  skippedAt?: Date;
  parkedAt?: Date;
  leftAt?: Date;
  /** A deferred ticket goes after these people, as long as they wait. */
  behind: readonly string[];
  deferredAt?: Date;
}

export interface Undo {
  until: Date;
  move: string;
  /** Which of the ticket's events it takes back, from 0. */
  eventIndex: number;
  previous: TicketStanding;
}

export interface QueueTicket extends TicketOrigin, TicketStanding {
  /** How many events the ticket has. */
  eventCount: number;
  undo?: Undo;
}

/** States in which somebody still wants something of the hall. */
export const LIVE_STATES: readonly TicketState[] = ["waiting", "called", "serving", "parked", "skipped"];

export const isLive = ({ state }: Pick<TicketStanding, "state">): boolean => LIVE_STATES.includes(state);
