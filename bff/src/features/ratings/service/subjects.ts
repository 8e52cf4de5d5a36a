import type { StoredSubject } from "../model";
import type { EndedCase, RatingParts, Visit } from "../parts";

const DAY_MS = 86_400_000;

/** Until when what ended at an instant may be rated. */
export const rateUntil = (finishedAt: Date, rateWithinDays: number): Date =>
  new Date(finishedAt.getTime() + rateWithinDays * DAY_MS);

export const keyOf = ({ kind, id }: Pick<StoredSubject, "kind" | "id">): string => `${kind}:${id}`;

/** What a visit was, with the names of today: items and counters change, a rating does not. */
export function subjectOfVisit(parts: RatingParts, visit: Visit & { finishedAt: Date }): StoredSubject {
  const { catalogue } = parts.catalogue.current();
  const { ticketId, number, stationId, taskCode, counterId, finishedAt } = visit;
  const counterName = counterId === undefined ? undefined : parts.visits.counterName(counterId);
  return {
    kind: "ticket",
    id: ticketId,
    number,
    taskCode,
    taskName: catalogue.itemByCode.get(taskCode)?.name ?? taskCode,
    stationId,
    stationName: catalogue.stationById.get(stationId)?.name ?? stationId,
    ...(counterName === undefined ? {} : { counterName }),
    finishedAt,
  };
}

/**
 * What a case was. Departments have their counters in the district centre: where it does the item it answers for the case.
 * Elsewhere no station does, and the district's administrators answer.
 */
export function subjectOfCase(parts: RatingParts, one: EndedCase & { endedAt: Date }): StoredSubject {
  const { projectNo, taskCode, name, endedAt } = one;
  const station = centreFor(parts, taskCode);
  return {
    kind: "case",
    id: projectNo,
    number: projectNo,
    taskCode,
    taskName: name,
    ...(station === undefined ? {} : { stationId: station.stationId, stationName: station.name }),
    finishedAt: endedAt,
  };
}

function centreFor(parts: RatingParts, taskCode: string) {
  const { servicesByItem, stationById } = parts.catalogue.current().catalogue;
  return (servicesByItem.get(taskCode) ?? [])
    .map(({ stationId }) => stationById.get(stationId))
    .find((station) => station?.level === "district");
}
