import { readFileSync } from "node:fs";
import { BookingRules, type OpeningHours } from "@yanta/types";
import type { Connection } from "../../../platform/store";
import { ownHoursOf } from "../../catalogue";
import { stationRules } from "../model";

/** A change made in another process is in force everywhere after so long. */
const FRESH_MS = 2_000;

/** The district's own; each says where it comes from. */
export const districtRules: BookingRules = BookingRules.parse(
  JSON.parse(readFileSync(new URL("../../../../data/booking-rules.json", import.meta.url), "utf8")),
);

export interface SettingsOfStation {
  rules: BookingRules;
  /** Names of the rules that the station has set itself. */
  overridden: string[];
  /** Undefined while the province's hours hold. */
  hours: OpeningHours | undefined;
}

export interface StationSettings {
  at(stationId: string): Promise<SettingsOfStation>;
  /** This process has just changed them. */
  forget(stationId: string): void;
}

export function stationSettings(connection: Connection): StationSettings {
  const seen = new Map<string, { at: number; settings: Promise<SettingsOfStation> }>();
  return {
    at: (stationId) => {
      const known = seen.get(stationId);
      if (known !== undefined && Date.now() - known.at < FRESH_MS) return known.settings;
      const settings = readSettings(connection, stationId);
      seen.set(stationId, { at: Date.now(), settings });
      settings.catch(() => seen.delete(stationId));
      return settings;
    },
    forget: (stationId) => void seen.delete(stationId),
  };
}

async function readSettings(connection: Connection, stationId: string): Promise<SettingsOfStation> {
  const [rules, hours] = await Promise.all([
    stationRules(connection).findOne({ _id: stationId }),
    ownHoursOf(connection, stationId),
  ]);
  const overrides = rules?.overrides ?? {};
  return { rules: { ...districtRules, ...overrides }, overridden: Object.keys(overrides), hours };
}
