import type { Day } from "@yanta/domain/calendar";
import type { Connection } from "../../../platform/store";
import { operator, ticketModel, type TicketDocument } from "../model";

/** A visit to a hall, for what comes after it. `finishedAt` is absent while it is not over, or when its end was taken back. */
export interface HallVisit {
  ticketId: string;
  number: string;
  stationId: string;
  taskCode: string;
  counterId?: string;
  residentId?: string;
  personId?: string;
  finishedAt?: Date;
}

const FIELDS = {
  number: 1,
  stationId: 1,
  taskCode: 1,
  state: 1,
  counterId: 1,
  residentId: 1,
  personId: 1,
  finishedAt: 1,
} as const;
type ReadTicket = Pick<TicketDocument, "_id" | keyof typeof FIELDS>;

/** More than anybody goes to a hall in a month. */
const MOST_VISITS = 100;

export async function hallVisit(connection: Connection, ticketId: string): Promise<HallVisit | null> {
  const ticket = await ticketModel(connection).findById(ticketId, FIELDS).lean<ReadTicket>();
  return ticket === null ? null : visitOf(ticket);
}

/** Finished visits of these people since an instant, newest first. */
export async function finishedVisits(
  connection: Connection,
  personIds: readonly string[],
  since: Date,
): Promise<HallVisit[]> {
  const whose = operator({ $in: [...personIds] });
  const tickets = await ticketModel(connection)
    .find(
      {
        $or: [{ residentId: whose }, { personId: whose }],
        state: "finished",
        finishedAt: operator({ $gte: since }),
      },
      FIELDS,
    )
    .sort({ finishedAt: -1 })
    .limit(MOST_VISITS)
    .lean<ReadTicket[]>();
  return tickets.map(visitOf);
}

/** What was finished last at a counter on a day. */
export async function lastFinishedVisit(
  connection: Connection,
  at: { stationId: string; counterId: string; day: Day },
): Promise<HallVisit | null> {
  const ticket = await ticketModel(connection)
    .findOne({ ...at, state: "finished" }, FIELDS)
    // Of two that ended in one instant, the number that was drawn later.
    .sort({ finishedAt: -1, takenAt: -1, number: -1 })
    .lean<ReadTicket>();
  return ticket === null ? null : visitOf(ticket);
}

function visitOf({ _id, state, finishedAt, ...ticket }: ReadTicket): HallVisit {
  const { number, stationId, taskCode, counterId, residentId, personId } = ticket;
  return {
    ticketId: _id,
    number,
    stationId,
    taskCode,
    ...(counterId === undefined ? {} : { counterId }),
    ...(residentId === undefined ? {} : { residentId }),
    ...(personId === undefined ? {} : { personId }),
    ...(state === "finished" && finishedAt !== undefined ? { finishedAt } : {}),
  };
}
