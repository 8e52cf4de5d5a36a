import { describe, expect, test } from "@jest/globals";
import { mapRow } from ".";
import { wallClockOf } from "./fields";

const stamp = { row_guid: "r1", cd_time: "2026-11-02 02:00:01", cd_operation: "I" };
const hours = JSON.stringify({ weekly: { mon: [{ from: "09:00", to: "12:00" }] } });
const hall = {
  ...stamp,
  hall_id: "610113-S001",
  hall_name: "小寨路街道便民服务中心",
  hall_level: "2",
  hall_kind: "1",
  area_code: "610113",
  longitude: "108.946",
  latitude: "34.2235",
  coord_type: "GCJ02",
  address: "小寨西路75号",
  open_hours: hours,
  verify_date: "2026/10/18",
};
const item = {
  ...stamp,
  task_code: "G-1",
  task_name: "居住证办理",
  task_type: "1",
  task_state: "1",
  area_code: "610113000000",
  dept_name: "公安雁塔分局",
  project_type: "2",
  promise_day: "3",
  promise_day_type: "1",
};
const material = {
  ...stamp,
  task_code: "G-1",
  material_name: "身份证",
  is_need: "1",
  material_type: "1",
  order_num: 1,
};

/** The mapped record, or the reasons why there is none. */
function mapped(kind: "stations" | "items" | "materials" | "services", row: Record<string, unknown>) {
  const change = mapRow(kind, row);
  return change.type === "put" ? change.record : change.type === "quarantine" ? change.reasons : "removed";
}

describe("a row of the province becomes a record", () => {
  test("with empty strings read as not told", () => {
    expect(mapped("stations", { ...hall, town_name: "", link_way: "" })).toMatchObject({ phone: "", facilities: [] });
    expect(mapped("stations", { ...hall, town_name: "" })).not.toHaveProperty("streetName");
  });
  test("with the district of a long area code and a padded type", () => {
    expect(mapped("items", item)).toMatchObject({ districtCode: "610113", taskType: "01", state: "inForce" });
  });
  test("with its day from a date with slashes", () => {
    expect(mapped("stations", hall)).toMatchObject({ verifiedAt: "2026-10-18" });
  });
  test("with WGS-84 moved to GCJ-02, some 500 m in this district", () => {
    const record = mapped("stations", { ...hall, coord_type: "WGS84" });
    expect(record).toMatchObject({
      point: { longitude: expect.closeTo(108.9507, 3), latitude: expect.closeTo(34.222, 3) },
    });
  });
  test("with a form outside the list left out, for the material is still needed", () => {
    expect(mapped("materials", { ...material, material_type: "其它形式" })).not.toHaveProperty("form");
  });
  test("or a removal, however little else the row holds", () => {
    expect(mapped("stations", { ...stamp, cd_operation: "D" })).toBe("removed");
  });
});

describe("a row that cannot be understood is quarantined because", () => {
  test.each([
    { kind: "stations" as const, row: { ...hall, hall_name: "" }, because: "hall_name is missing" },
    { kind: "stations" as const, row: { ...hall, hall_level: "9" }, because: "hall_level is outside the list: 9" },
    {
      kind: "stations" as const,
      row: { ...hall, longitude: "34.2", latitude: "108.9" },
      because: "longitude and latitude name no place in China",
    },
    { kind: "stations" as const, row: { ...hall, longitude: "abc" }, because: "longitude is not a decimal number" },
    { kind: "stations" as const, row: { ...hall, open_hours: "{" }, because: "open_hours is no JSON" },
    { kind: "stations" as const, row: { ...hall, open_hours: "" }, because: "open_hours is missing" },
    { kind: "stations" as const, row: { ...hall, verify_date: "soon" }, because: "verify_date is no date" },
    { kind: "stations" as const, row: { ...hall, counters: "{}" }, because: "counters are no list of counters" },
    {
      kind: "items" as const,
      row: { ...item, task_code: "$gt" },
      because: "task_code holds characters that no code has",
    },
    { kind: "items" as const, row: { ...item, task_type: "77" }, because: "task_type is outside the list" },
    {
      kind: "items" as const,
      row: { ...item, task_name: { $gt: "" } },
      because: "task_name is neither text nor number",
    },
    { kind: "items" as const, row: { ...item, area_code: "61" }, because: "area_code is no area code" },
    { kind: "items" as const, row: { ...item, cd_time: "yesterday" }, because: "cd_time is no date" },
    { kind: "items" as const, row: { ...item, row_guid: null }, because: "row_guid is missing" },
    { kind: "items" as const, row: { ...item, cd_operation: "X" }, because: "cd_operation is outside the list: X" },
    { kind: "materials" as const, row: { ...material, is_need: "9" }, because: "is_need is outside the list: 9" },
    {
      kind: "services" as const,
      row: { ...stamp, hall_id: "H", task_code: "T", handle_channel: "8" },
      because: "handle_channel is outside the list: 8",
    },
  ])("$because", ({ kind, row, because }) => {
    expect(mapped(kind, row)).toContain(because);
  });
  test("every fault is told at once", () => {
    expect(mapped("stations", { ...hall, hall_name: "", address: "" })).toEqual([
      "hall_name is missing",
      "address is missing",
    ]);
  });
});

describe("a time on the wire is read", () => {
  test.each([
    ["2026-11-24 09:00:05", "2026-11-24 09:00:05"],
    ["2026/11/24 9:00", "2026-11-24 09:00:00"],
    ["2026-11-24", "2026-11-24 00:00:00"],
    ["20261124090005", "2026-11-24 09:00:05"],
    ["2026-02-30 09:00:00", null],
    ["", null],
  ])("%s as %s", (text, is) => {
    expect(wallClockOf(text)).toBe(is);
  });
});
