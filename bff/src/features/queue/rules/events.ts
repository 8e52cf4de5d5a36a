import type { Move } from "./moves";

/**
 * One thing that happened to a ticket, kept with it by the same update that changed it: none is lost, none is doubled.
 * Events are only added; an undo adds `undone` and names what it takes back. The taking itself is in the ticket's fields.
 */
export interface QueueEvent {
  type: Exclude<Move, "undo"> | "undone";
  at: Date;
  counterId?: string;
  /** Of `transfer`: the line it went to. */
  lineId?: string;
  fromLineId?: string;
  /** Of `defer`. */
  behind?: readonly string[];
  /** Of `undone`: index of the event that no longer counts, and its move. */
  undoes?: number;
  move?: string;
}

/** Kept with the counter. */
export interface CounterEvent {
  type: "opened" | "closed";
  at: Date;
  lineIds?: readonly string[];
}
