import { Problem } from "../../../platform/http/problem";
import type { Station } from "../../catalogue";
import type { QueueParts } from "../parts";
import type { HallCounter, HallLine } from "../ports";

/** @throws Problem station-not-found. */
export function stationById({ catalogue }: QueueParts, stationId: string): Station {
  const station = catalogue.current().catalogue.stationById.get(stationId);
  if (station === undefined) throw new Problem("station-not-found");
  return station;
}

/** Counter ids begin with their station's id. */
export const stationIdOf = (counterId: string): string => counterId.slice(0, counterId.lastIndexOf("."));

/** @throws Problem counter-not-found. */
export function counterById(parts: QueueParts, counterId: string): HallCounter {
  const station = parts.catalogue.current().catalogue.stationById.get(stationIdOf(counterId));
  const counters = station === undefined ? [] : parts.lines.countersAt(station);
  const counter = counters.find((one) => one.counterId === counterId);
  if (counter === undefined) throw new Problem("counter-not-found");
  return counter;
}

export interface Names {
  stationName: string;
  lineName(lineId: string): string;
  counterName(counterId: string): string;
  taskName(taskCode: string): string;
}

/** Names for people. What the catalogue no longer knows shows its code: a live ticket outlives its item. */
export function namesAt(parts: QueueParts, stationId: string): Names {
  const { catalogue } = parts.catalogue.current();
  const station = catalogue.stationById.get(stationId);
  const lines = new Map<string, HallLine>();
  const counters = new Map<string, HallCounter>();
  if (station !== undefined) {
    for (const line of parts.lines.linesAt(station)) lines.set(line.lineId, line);
    for (const counter of parts.lines.countersAt(station)) counters.set(counter.counterId, counter);
  }
  return {
    stationName: station?.name ?? stationId,
    lineName: (lineId) => lines.get(lineId)?.name ?? lineId,
    counterName: (counterId) => counters.get(counterId)?.name ?? counterId,
    taskName: (taskCode) => catalogue.itemByCode.get(taskCode)?.name ?? taskCode,
  };
}
