import { counterModel, ticketModel, type TicketDocument } from "../../../bff/src/features/queue";
import type { Move } from "../../../bff/src/features/queue/rules/moves";
import { callNext } from "../../../bff/src/features/queue/service/callNext";
import { openCounter } from "../../../bff/src/features/queue/service/counters";
import { moveAtDesk, moveForOwner } from "../../../bff/src/features/queue/service/moveForActor";
import { takeNumber } from "../../../bff/src/features/queue/service/takeNumber";
import { at, clerk, HALL_POINT, LINE_A, resident, STATION, type QueueWorld } from "./queueWorld";

export const W1 = `${STATION}.W1`;
export const W2 = `${STATION}.W2`;

/** What people and clerks do in a hall, with the clock on its wall as the last word of each. */
export const actionsIn = (world: () => QueueWorld) => ({
  take: (who: string, clock: string, taskCode = "A1") =>
    takeNumber(world().parts, resident(who), { stationId: STATION, taskCode, point: HALL_POINT }, at(clock)),
  openAt: (counterId: string, clock: string, lineIds = [LINE_A], who = clerk()) =>
    openCounter(world().parts, who, { counterId, lineIds }, at(clock)),
  call: (counterId: string, clock: string) => callNext(world().parts, clerk(), { counterId }, at(clock)),
  desk: (ticketId: string, move: Move, clock: string) =>
    moveAtDesk(world().parts, clerk(), ticketId, { wishFor: () => ({ move }), now: at(clock) }),
  self: (who: string, ticketId: string, move: Move, clock: string) =>
    moveForOwner(world().parts, resident(who), ticketId, { wishFor: () => ({ move }), now: at(clock) }),
  stored: async (ticketId: string) => ticketModel(world().parts.connection).findById(ticketId).lean<TicketDocument>(),
  /** Everybody goes home. The day's document stays: a hall plans its day once. */
  empty: async () => {
    await ticketModel(world().parts.connection).deleteMany({});
    await counterModel(world().parts.connection).deleteMany({});
  },
});
