import type { OutboxEvent } from "../../../platform/outbox";
import { Problem } from "../../../platform/http/problem";
import type { Connection } from "../../../platform/store";
import { enquiries, type StoredEnquiry, type StoredEntry } from "../model";
import { stateAfter, type EnquiryMove } from "../rules/moves";

export interface EnquiryChange {
  set?: Partial<StoredEnquiry>;
  unset?: readonly ("closesAt" | "closedBecause" | "overdueFoundOn" | "acceptedBy")[];
  entry?: StoredEntry;
  /** Told to the resident, written in the same update. */
  tell?: OutboxEvent;
  /** Staff id; absent for the resident. */
  by?: string;
}

/**
 * Makes a move of what was read: state and revision must still be the same.
 *
 * @throws Problem enquiry-moved when the state has no such move, or somebody else was quicker.
 */
export async function moveEnquiry(
  connection: Connection,
  { _id, state, rev }: Pick<StoredEnquiry, "_id" | "state" | "rev">,
  move: { name: EnquiryMove; at: Date } & EnquiryChange,
): Promise<StoredEnquiry> {
  const to = stateAfter(state, move.name);
  if (to === null) throw new Problem("enquiry-moved");
  const { set = {}, unset = [], entry, tell, by, name, at } = move;
  const changed = await enquiries(connection).findOneAndUpdate(
    { _id, state, rev },
    {
      $set: { ...set, state: to },
      $inc: { rev: 1 },
      ...(unset.length === 0 ? {} : { $unset: Object.fromEntries(unset.map((field) => [field, ""])) }),
      $push: {
        history: { move: name, at, ...(by === undefined ? {} : { by }) },
        ...(entry === undefined ? {} : { entries: entry }),
        ...(tell === undefined ? {} : { outbox: tell }),
      },
    },
    { returnDocument: "after" },
  );
  if (changed === null) throw new Problem("enquiry-moved");
  return changed;
}
