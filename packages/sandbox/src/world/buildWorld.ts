import { guideRows } from "./guideRows";
import { hallRows } from "./hallRows";
import { itemRows } from "./itemRows";
import { offerRows } from "./offerRows";
import type { CommunityPoint } from "./places";
import { readSources } from "./sources";
import { planStations } from "./stations";
import type { ProvinceTable, WireRow } from "./wire";

export interface World {
  tables: Record<ProvinceTable, WireRow[]>;
  /** All communities of the ten streets, also of those that development zones serve. GCJ-02. */
  communityPoints: CommunityPoint[];
}

/**
 * Builds Yanta's world from the committed source files: no clock, no chance, so two builds are equal byte for byte.
 * Takes a fraction of a second, which is why the rows themselves are not committed.
 */
export function buildWorld(): World {
  const sources = readSources();
  const { stations, communities } = planStations(sources);
  const { basic, extend } = itemRows(sources);
  const { materials, fees, questions } = guideRows(sources);
  return {
    tables: {
      task_general_basic: basic,
      task_general_extend: extend,
      task_general_material: materials,
      task_general_fee_project: fees,
      task_general_questions: questions,
      service_hall: hallRows(stations, sources),
      service_hall_task: offerRows(stations, sources),
    },
    communityPoints: communities,
  };
}
