import { shanghaiDay, type Day } from "@yanta/domain/calendar";
import type { Connection } from "../../../platform/store";
import { operator, queueDayModel, ticketModel } from "../model";
import type { QueueParts } from "../parts";
import type { StationPicture } from "./picture";
import { threeAheadNotice } from "./ticketNotices";

/** Time to put the coat on and come back from the corridor. */
export const SOON = 3;

/**
 * Follows every change of a hall: the screen's version moves on, and whoever has come near the front is told. A process
 * that dies before this loses nothing: the next change, or the screen's own look every few seconds, makes up for it.
 */
export async function afterChange(parts: QueueParts, stationId: string, now: Date): Promise<StationPicture> {
  const [picture] = await Promise.all([
    parts.pictures.fresh(stationId, now),
    bumpVersion(parts.connection, stationId, shanghaiDay(now)),
  ]);
  await tellThoseNearTheFront(parts, picture, now);
  return picture;
}

/** Tells every screen that there is something new. */
export async function bumpVersion(connection: Connection, stationId: string, day: Day): Promise<void> {
  await queueDayModel(connection).updateOne(
    { _id: `${stationId}@${day}` },
    { $inc: { version: 1 }, $setOnInsert: { stationId, day, numbers: {} } },
    { upsert: true },
  );
}

async function tellThoseNearTheFront(parts: QueueParts, picture: StationPicture, now: Date): Promise<void> {
  const near = picture.waiting.flatMap(({ ticketId }) => {
    const ticket = picture.byId.get(ticketId);
    const ahead = picture.ahead.get(ticketId) ?? 0;
    return ticket === undefined || ahead > SOON || ticket.threeAheadAt !== undefined ? [] : [{ ticket, ahead }];
  });
  await Promise.all(
    near.map(async ({ ticket, ahead }) => {
      const notice = threeAheadNotice(parts, ticket, ahead, now);
      await ticketModel(parts.connection).updateOne(
        { _id: ticket._id, state: "waiting", threeAheadAt: operator({ $exists: false }) },
        { $set: { threeAheadAt: now }, ...(notice === null ? {} : { $push: { outbox: notice } }) },
      );
    }),
  );
}
