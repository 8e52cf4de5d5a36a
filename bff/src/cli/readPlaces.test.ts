import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readPlaces } from "./readPlaces";

const template = readFileSync(new URL("../../data/places-template.csv", import.meta.url), "utf8");
const [header = "", example = ""] = template.trim().split("\n");
const tableOf = (...rows: string[]) => [header, ...rows].join("\n");

describe("a bureau's table of places", () => {
  test("is read as the template shows it", () => {
    const { places, errors } = readPlaces(`\uFEFF${template}`);
    expect(errors).toEqual([]);
    expect(places[0]).toMatchObject({
      stationId: "610113-S001",
      level: "street",
      kind: "hall",
      source: "bureau",
      facilities: ["barrierFree", "parking"],
      hours: {
        weekly: {
          mon: [
            { from: "09:00", to: "12:00" },
            { from: "13:30", to: "17:30" },
          ],
          sat: [{ from: "09:00", to: "12:00" }],
          sun: [],
        },
        lastTicketMinutesBeforeClose: 30,
      },
    });
  });

  test("has its WGS-84 points moved to GCJ-02", () => {
    const { places } = readPlaces(tableOf(example.replace("gcj02", "wgs84")));
    expect(places[0]?.point.longitude).toBeCloseTo(108.9507, 3);
  });

  test.each([
    { fault: "a level that does not exist", change: [",街道,大厅", ",乡镇,大厅"], field: "level" },
    { fault: "a missing name", change: ["小寨路街道便民服务中心", ""], field: "name" },
    { fault: "swapped coordinates", change: ["108.946,34.2235", "34.2235,108.946"], field: "longitude" },
    { fault: "hours nobody can read", change: ["周一至周五 09:00-12:00", "每天九点"], field: "hours" },
    { fault: "hours that end before they begin", change: ["13:30-17:30", "17:30-13:30"], field: "hours" },
    { fault: "an unknown facility", change: ["无障碍", "游泳池"], field: "facilities" },
    { fault: "a day that does not exist", change: ["2026-11-24", "2026-02-30"], field: "verifiedAt" },
    { fault: "a phone that is none", change: ["029-00000000", "无"], field: "phone" },
  ])("with $fault names line and field", ({ change: [from = "", to = ""], field }) => {
    const { errors } = readPlaces(tableOf(example, example.replace("S001", "S002").replace(from, to)));
    expect(errors).toContainEqual(expect.objectContaining({ line: 3, field }));
  });

  test("with one place twice is refused", () => {
    expect(readPlaces(tableOf(example, example)).errors).toEqual([
      { line: 3, field: "stationId", message: "与前面的一行重复" },
    ]);
  });

  test("without a column says which", () => {
    const { errors } = readPlaces("stationId,name\nA,B");
    expect(errors[0]).toMatchObject({ line: 1, field: expect.stringContaining("hours") });
  });
});
