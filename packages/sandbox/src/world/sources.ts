import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { Boundary, CatalogueLine, CommunityLine, PlacementLine } from "./sources/lines";
import { DistrictCentre, HoursRules, KioskList, Plan, Street } from "./sources/places";
import { Department, GuideRules, MaterialKind } from "./sources/guides";

const dataFolder = new URL("../../data/", import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, dataFolder), "utf8");
const json = <T>(file: string, schema: z.ZodType<T>): T => schema.parse(JSON.parse(text(file)));
const csv = <T>(file: string, line: z.ZodType<T>): T[] =>
  z.array(line).parse(parse(text(file), { columns: true, bom: true, skip_empty_lines: true }));

/** Reads the committed source files of the world; throws naming the field when one of them is wrong. */
export function readSources() {
  return {
    catalogue: csv("guangan-catalogue.csv", CatalogueLine),
    communities: csv("yanta-communities.csv", CommunityLine),
    placement: csv("placement.csv", PlacementLine),
    boundary: json("yanta-boundary.geojson", Boundary),
    plan: json("plan.json", Plan),
    streets: json("streets.json", z.array(Street)),
    kiosks: json("kiosks.json", KioskList),
    centre: json("district-centre.json", DistrictCentre),
    hours: json("hours.json", HoursRules),
    departments: json("departments.json", z.record(z.string(), Department)),
    guides: json("guide-rules.json", GuideRules),
    materials: json("materials.json", z.record(z.string(), MaterialKind)),
  };
}

export type Sources = ReturnType<typeof readSources>;
