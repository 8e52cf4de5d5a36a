import { formatInstant } from "@yanta/domain/calendar";
import type { WaitEstimate } from "@yanta/types";
import type { z } from "zod";
import type { QueueParts } from "../parts";
import { estimateNewcomer } from "../rules/estimate";

/**
 * Minutes that somebody who took a number now would wait for an errand at a place. Undefined where nobody can say: a
 * place without counters, or none open for the errand.
 */
export async function waitAt(
  parts: QueueParts,
  stationId: string,
  taskCode: string,
  now: Date,
): Promise<z.infer<typeof WaitEstimate> | undefined> {
  const { catalogue } = parts.catalogue.current();
  const [station, item] = [catalogue.stationById.get(stationId), catalogue.itemByCode.get(taskCode)];
  const line = station === undefined || item === undefined ? undefined : parts.lines.lineFor(station, item);
  if (line === undefined) return undefined;
  const picture = await parts.pictures.recent(stationId, now);
  const waiting = picture.waiting.map(({ ticketId, lineId }) => ({
    ticketId,
    lineId,
    taskCode: picture.byId.get(ticketId)?.taskCode ?? "",
  }));
  const hall = { waiting, counters: picture.openCounters, times: picture.times, now: picture.asOf };
  const wait = estimateNewcomer(hall, line.lineId, taskCode);
  return wait === undefined ? undefined : { ...wait, asOf: formatInstant(picture.asOf) };
}
