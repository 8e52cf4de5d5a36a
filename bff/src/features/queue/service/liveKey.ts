import type { TicketDocument } from "../model";

/** Whoever waits for an errand cannot take a second number for it; a clerk's paper ticket has no owner and no key. */
export function liveKeyOf({
  residentId,
  day,
  taskCode,
}: Pick<TicketDocument, "residentId" | "day" | "taskCode">): string | undefined {
  return residentId === undefined ? undefined : `${residentId} ${day} ${taskCode}`;
}
