import { z } from "zod";
import { LineState } from "./counter";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Instant, StationId } from "./primitives";

/** What the hall's screen shows: numbers and counters, never a name. */
export const HallDisplay = z
  .object({
    stationId: StationId,
    stationName: z.string(),
    called: z.array(
      z.object({ number: z.string(), counterName: z.string(), calledAt: Instant, calls: z.number().int() }),
    ),
    lines: z.array(LineState),
    skipped: z.array(z.string()),
    announcement: z.string().optional(),
    /** The hall's code of the day: only on a screen that its supervisor has opened. */
    counterCode: z.string().optional(),
    asOf: Instant,
  })
  .meta({ id: "HallDisplay" });
export type HallDisplay = z.infer<typeof HallDisplay>;

export const getDisplay = endpoint({
  ...routes.getDisplay,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "The hall's screen", zh: "叫号大屏" },
  params: z.strictObject({ stationId: StationId }),
  query: z.strictObject({ screenKey: z.string().max(64, "大屏口令太长").optional() }),
  response: HallDisplay,
  problems: ["station-not-found"],
});
