import { departmentName } from "./itemRows";
import { ownHoursOf } from "./hours";
import { seeded } from "./random";
import type { Sources } from "./sources";
import type { CatalogueLine, PlacementLine } from "./sources/lines";
import type { StationPlan } from "./stations";
import { type Columns, type WireRow, wireRow } from "./wire";

const COUNTER = "1";
const TERMINAL = "2";
const BY_APPOINTMENT = "3";

/** One `service_hall_task` row for each item at each place that handles it. */
export function offerRows(stations: readonly StationPlan[], sources: Sources): WireRow[] {
  return stations.flatMap((station) =>
    offersAt(station, sources).map((columns) =>
      wireRow("service_hall_task", `${station.hallId}:${String(columns["task_code"])}`, columns),
    ),
  );
}

function offersAt(station: StationPlan, sources: Sources): Columns[] {
  if (station.level === "district") return sources.catalogue.map((line) => centreOffer(station, line, sources));
  const floor = station.level === "street" ? "1F" : "";
  const zone = station.level === "street" ? "综合服务区" : "";
  return sources.placement
    .filter((line) => handles(station, line))
    .map((line) => ({
      hall_id: station.hallId,
      task_code: line.taskCode,
      handle_channel: station.kiosk === "selfService" ? TERMINAL : COUNTER,
      floor,
      zone,
      open_hours: ownHoursOf(station, line.name, sources),
      data_source: "demonstration",
    }));
}

/** A station here and there does without one of the community items, so that two neighbours are not the same. */
function handles(station: StationPlan, line: PlacementLine): boolean {
  if (station.level === "street") return line.street;
  if (station.level === "community") {
    return line.community && !seeded(`offer:${station.hallId}:${line.taskCode}`).chance(0.05);
  }
  return station.kiosk === "selfService" ? line.terminal : line.kiosk;
}

function centreOffer(station: StationPlan, line: CatalogueLine, sources: Sources): Columns {
  const department = departmentName(line.department, sources.plan);
  const zone = sources.centre.zones.find((candidate) => candidate.departments.includes(department));
  return {
    hall_id: station.hallId,
    task_code: line.taskCode,
    handle_channel: sources.plan.appointmentOnly.includes(line.name) ? BY_APPOINTMENT : COUNTER,
    floor: zone?.floor ?? "",
    zone: zone?.zone ?? "",
    open_hours: ownHoursOf(station, line.name, sources),
    data_source: "demonstration",
  };
}
