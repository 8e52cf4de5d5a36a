import * as contract from "@yanta/types";
import { asResident, asStaff } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { QueueParts } from "./parts";
import type { Move } from "./rules/moves";
import { signedIn } from "./service/actors";
import { callNext } from "./service/callNext";
import { closeCounter, openCounter } from "./service/counters";
import { hallDisplay } from "./service/display";
import { deferWish, moveAtDesk, moveForOwner, resumeWish, transferWish } from "./service/moveForActor";
import { announce, stationQueue } from "./service/stationQueue";
import { checkInToLine, takeNumber } from "./service/takeNumber";
import { listOwnTickets, watchTicket } from "./service/watchTicket";

/** Every endpoint of the queue; the screen's stream is `displayStream`. */
export const queueRoutes = (parts: QueueParts): Mounted[] => [
  ...residentRoutes(parts),
  ...counterRoutes(parts),
  ...ticketRoutes(parts),
];

const residentRoutes = (parts: QueueParts): Mounted[] => [
  on(contract.createTicket, ({ body, actor, attempt, now }) =>
    takeNumber(parts, signedIn(actor), { ...body, attempt }, now),
  ),
  on(contract.checkInAppointment, ({ params, body, actor, now }) =>
    checkInToLine(parts, signedIn(actor), { ...params, ...body }, now),
  ),
  on(contract.listMyTickets, ({ actor, now }) => listOwnTickets(parts, asResident(actor), now)),
  on(contract.getTicket, ({ params, actor, now }) => watchTicket(parts, signedIn(actor), params.ticketId, now)),
  on(contract.cancelTicket, ({ params, actor, now }) =>
    moveForOwner(parts, signedIn(actor), params.ticketId, { wishFor: () => ({ move: "leave" }), now }),
  ),
  on(contract.deferTicket, ({ params, body, actor, now }) =>
    moveForOwner(parts, signedIn(actor), params.ticketId, { wishFor: deferWish(parts, body.places, now), now }),
  ),
  on(contract.requeueTicket, ({ params, actor, now }) =>
    moveForOwner(parts, signedIn(actor), params.ticketId, { wishFor: () => ({ move: "requeue" }), now }),
  ),
  on(contract.getDisplay, ({ params, query, now }) => hallDisplay(parts, { ...params, ...query }, now)),
];

const counterRoutes = (parts: QueueParts): Mounted[] => [
  on(contract.openCounter, ({ params, body, actor, now }) =>
    openCounter(parts, asStaff(actor), { ...params, ...body }, now),
  ),
  on(contract.closeCounter, ({ params, body, actor, now }) =>
    closeCounter(parts, asStaff(actor), { ...params, ...body }, now),
  ),
  on(contract.callNext, ({ params, body, actor, attempt: { isRepeat }, now }) =>
    callNext(parts, asStaff(actor), { ...params, ...body, isRepeat }, now),
  ),
  on(contract.getStationQueue, ({ params, actor, now }) => stationQueue(parts, asStaff(actor), params.stationId, now)),
  on(contract.setAnnouncement, async ({ params, body, actor, now }) => {
    await announce(parts, asStaff(actor), { ...params, ...body }, now);
    return undefined;
  }),
];

const ticketRoutes = (parts: QueueParts): Mounted[] => {
  const plainMove = (endpoint: typeof contract.startTicket, move: Move): Mounted =>
    on(endpoint, ({ params, actor, now }) =>
      moveAtDesk(parts, asStaff(actor), params.ticketId, { wishFor: () => ({ move }), now }),
    );
  return [
    plainMove(contract.recallTicket, "recall"),
    plainMove(contract.skipTicket, "skip"),
    plainMove(contract.startTicket, "start"),
    plainMove(contract.finishTicket, "finish"),
    plainMove(contract.parkTicket, "park"),
    plainMove(contract.undoTicket, "undo"),
    on(contract.resumeTicket, ({ params, actor, now }) => {
      const staff = asStaff(actor);
      return moveAtDesk(parts, staff, params.ticketId, { wishFor: resumeWish(parts, staff, now), now });
    }),
    on(contract.transferTicket, ({ params, body, actor, now }) =>
      moveAtDesk(parts, asStaff(actor), params.ticketId, { wishFor: transferWish(parts, body.lineId), now }),
    ),
  ];
};
