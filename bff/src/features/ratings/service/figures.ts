import { formatInstant } from "@yanta/domain/calendar";
import type { RatingFigures } from "@yanta/types";
import { Problem } from "../../../platform/http/problem";
import { ratings } from "../model";
import type { RatingParts } from "../parts";
import { figuresOf, type GradeCount } from "../rules/figures";
import { RECTIFIED_STATES } from "../rules/rectification";
import { gradeName } from "./views";

/** With as long again in a cache on the way, a grade is in the public figures within a minute. */
const KEEP_MS = 20_000;

export interface Figures {
  /** @throws Problem station-not-found */
  ofStation(stationId: string, now: Date): Promise<RatingFigures>;
  /** @throws Problem item-not-found */
  ofItem(taskCode: string, now: Date): Promise<RatingFigures>;
}

type Counted = { stationId: string } | { taskCode: string };

/** Public figures. Each is counted at most once in twenty seconds by a process, however many ask. */
export function openFigures(parts: RatingParts): Figures {
  // As many as there are stations and items that somebody has asked for.
  const kept = new Map<string, { untilMs: number; figures: Promise<RatingFigures> }>();
  const recent = (counted: Counted, now: Date): Promise<RatingFigures> => {
    const name = JSON.stringify(counted);
    const known = kept.get(name);
    if (known !== undefined && performance.now() < known.untilMs) return known.figures;
    const figures = count(parts, counted, now);
    kept.set(name, { untilMs: performance.now() + KEEP_MS, figures });
    // A store that was away is asked again.
    figures.catch(() => kept.delete(name));
    return figures;
  };
  return {
    ofStation: async (stationId, now) => {
      const { stationById } = parts.catalogue.current().catalogue;
      if (!stationById.has(stationId)) throw new Problem("station-not-found");
      return recent({ stationId }, now);
    },
    ofItem: async (taskCode, now) => {
      const { itemByCode } = parts.catalogue.current().catalogue;
      if (!itemByCode.has(taskCode)) throw new Problem("item-not-found");
      return recent({ taskCode }, now);
    },
  };
}

async function count({ connection }: RatingParts, counted: Counted, now: Date): Promise<RatingFigures> {
  const isRectified = { $in: ["$rectification.state", [...RECTIFIED_STATES]] };
  const rows = await ratings(connection)
    .aggregate<Omit<GradeCount, "grade"> & { _id: GradeCount["grade"] }>([
      { $match: { ...counted, "rectification.state": { $ne: "mistaken" } } },
      { $group: { _id: "$grade", count: { $sum: 1 }, rectified: { $sum: { $cond: [isRectified, 1, 0] } } } },
    ])
    .toArray();
  const counts = rows.map(({ _id, ...row }) => ({ grade: _id, ...row }));
  return { ...figuresOf(counts, gradeName), asOf: formatInstant(now) };
}
