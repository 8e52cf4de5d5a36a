import { formatInstant, type WorkCalendar } from "@yanta/domain/calendar";
import { getDistrict } from "@yanta/types";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { CatalogueKeeper } from "../catalogue";
import type { DistrictData } from "./data";

/** Everything here is data: no rule knows the district by name. */
export function districtRoutes(catalogue: CatalogueKeeper, district: DistrictData, calendar: WorkCalendar): Mounted[] {
  const communities = district.communities.map(({ code, name, streetName, point, servedBy }) => ({
    code,
    name,
    streetName,
    point,
    ...(servedBy === undefined ? {} : { servedBy }),
  }));
  return [
    on(getDistrict, () => {
      const { catalogue: current, asOf } = catalogue.current();
      return {
        code: district.code,
        name: district.name,
        boundary: district.boundary,
        counts: { items: current.items.length, places: current.stations.length },
        communities,
        asOf: formatInstant(asOf),
        coveredUntil: calendar.coveredUntil,
        hotline: "12345" as const,
      };
    }),
  ];
}
