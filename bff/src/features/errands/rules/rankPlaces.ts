import { openingAt, type Opening } from "@yanta/domain/hours";
import type { WorkCalendar } from "@yanta/domain/calendar";
import type { OpeningHours } from "@yanta/types";
import { travelEstimate, type Travel, type TravelMode } from "./travel";

export type Level = "district" | "street" | "community" | "kiosk";

/** A place that offers the errand, by one way of doing it. */
export interface Candidate {
  stationId: string;
  level: Level;
  channel: "counter" | "terminal" | "byAppointment";
  /** The hours that hold for this errand here. */
  hours: OpeningHours;
  /** Great-circle metres from where the resident starts; absent when no starting point is known. */
  straightMetres?: number;
  /** Minutes in line there for somebody who took a number now; not exceeded in 80 of 100 cases. */
  waitMinutes80?: number;
}

export interface Plan {
  taskCode: string;
  /** When the resident would leave; UTC instant. */
  leaveAt: Date;
  mode: TravelMode;
  calendar: WorkCalendar;
}

/** What a plan comes to at one candidate. */
export interface Prospect<Place extends Candidate = Candidate> {
  candidate: Place;
  travel?: Travel;
  /** Equals `leaveAt` when no starting point is known. */
  arriveAt: Date;
  /** Someone who leaves at `leaveAt` can still take a ticket for this errand on arrival: the last ticket counts. */
  openForErrand: boolean;
  onLeaving: Opening;
  onArrival: Opening;
}

const MS_PER_MINUTE = 60_000;

export function prospectOf<Place extends Candidate>(candidate: Place, plan: Plan): Prospect<Place> {
  const { taskCode, leaveAt, mode, calendar } = plan;
  const travel = candidate.straightMetres === undefined ? undefined : travelEstimate(candidate.straightMetres, mode);
  const arriveAt = new Date(leaveAt.getTime() + (travel?.minutes ?? 0) * MS_PER_MINUTE);
  const onArrival = openingAt(candidate.hours, taskCode, arriveAt, calendar);
  return {
    candidate,
    ...(travel === undefined ? {} : { travel }),
    arriveAt,
    openForErrand: onArrival.open,
    onLeaving: travel === undefined ? onArrival : openingAt(candidate.hours, taskCode, leaveAt, calendar),
    onArrival,
  };
}

/**
 * Puts places in the order in which they get the errand done: those open on arrival by the time at which it is one's
 * turn, then the closed ones by their next opening, then those of which nothing is known. Without a starting point the
 * level stands for the way: a district hall before a street's. One line a place, its best way of doing the errand.
 *
 * @param candidates - in any order; several for one place are its different ways.
 */
export function rankPlaces<Place extends Candidate>(candidates: readonly Place[], plan: Plan): Prospect<Place>[] {
  const best = new Map<string, Prospect<Place>>();
  for (const candidate of candidates) {
    const prospect = prospectOf(candidate, plan);
    const rival = best.get(candidate.stationId);
    if (rival === undefined || isBetterWay(prospect, rival)) best.set(candidate.stationId, prospect);
  }
  const typicalMinutes = typicalWait(candidates);
  const turns = new Map([...best.values()].map((prospect) => [prospect, turnOf(prospect, typicalMinutes)] as const));
  return [...turns.keys()].sort((a, b) => byUse(a, b, (turns.get(a) ?? 0) - (turns.get(b) ?? 0)));
}

/**
 * When it is one's turn, milliseconds since 1970: the wait counts at its cautious end, since one that was promised too
 * short costs a morning. A place that nobody can tell of is taken to be like the others, neither punished nor praised for
 * it. A machine has no line; and without a way to compare, the wait alone would send people across the district.
 */
function turnOf({ arriveAt, candidate, travel }: Prospect, typicalMinutes: number): number {
  const hasLine = travel !== undefined && candidate.channel !== "terminal";
  return arriveAt.getTime() + (hasLine ? (candidate.waitMinutes80 ?? typicalMinutes) * MS_PER_MINUTE : 0);
}

/** The median of the known waits, minutes; 0 when none is known. */
function typicalWait(candidates: readonly Candidate[]): number {
  const known = candidates.flatMap(({ waitMinutes80 }) => waitMinutes80 ?? []).sort((a, b) => a - b);
  return known[Math.floor((known.length - 1) / 2)] ?? 0;
}

/** At one place: open first, then the way without an appointment, then the longer or sooner opening. */
function isBetterWay(prospect: Prospect, rival: Prospect): boolean {
  if (prospect.openForErrand !== rival.openForErrand) return prospect.openForErrand;
  const needsAppointment = (way: Prospect) => Number(way.candidate.channel === "byAppointment");
  const bySpontaneity = needsAppointment(prospect) - needsAppointment(rival);
  return (bySpontaneity || lastsUntil(rival) - lastsUntil(prospect) || nextOpening(prospect) - nextOpening(rival)) < 0;
}

const LEVEL_ORDER = { district: 0, street: 1, community: 2, kiosk: 3 } as const satisfies Record<Level, number>;

function byUse(a: Prospect, b: Prospect, turnsApart: number): number {
  if (a.openForErrand !== b.openForErrand) return a.openForErrand ? -1 : 1;
  return (
    (a.openForErrand ? turnsApart : nextOpening(a) - nextOpening(b) || 0) ||
    a.arriveAt.getTime() - b.arriveAt.getTime() ||
    (a.candidate.straightMetres ?? 0) - (b.candidate.straightMetres ?? 0) ||
    LEVEL_ORDER[a.candidate.level] - LEVEL_ORDER[b.candidate.level] ||
    (a.candidate.stationId < b.candidate.stationId ? -1 : 1)
  );
}

/** Milliseconds since 1970; one that never closes lasts longest, one that is closed not at all. */
const lastsUntil = ({ onArrival }: Prospect): number =>
  onArrival.open ? (onArrival.closesAt?.getTime() ?? Number.MAX_SAFE_INTEGER) : 0;

/** Milliseconds since 1970; far beyond every real one when nobody knows. */
const nextOpening = (prospect: Prospect): number => prospect.onArrival.nextOpenAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

/** When nothing serves on arrival: the place that opens first, if the calendar reaches that far. */
export function firstToOpen<Place extends Candidate>(
  ranked: readonly Prospect<Place>[],
): { candidate: Place; at: Date } | null {
  const [first] = ranked;
  if (first === undefined || first.openForErrand || first.onArrival.nextOpenAt === null) return null;
  return { candidate: first.candidate, at: first.onArrival.nextOpenAt };
}
