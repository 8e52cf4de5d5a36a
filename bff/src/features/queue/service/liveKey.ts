import type { TicketDocument } from "../model";

/** Whoever waits for an errand cannot take a second number for it; a paper ticket of nobody we know has no key. */
export function liveKeyOf({
  residentId,
  personId,
  day,
  taskCode,
}: Pick<TicketDocument, "residentId" | "personId" | "day" | "taskCode">): string | undefined {
  const owner = residentId ?? personId;
  return owner === undefined ? undefined : `${owner} ${day} ${taskCode}`;
}
