import { describe, expect, test } from "@jest/globals";
import { lineData } from "./data";
import { cellsOf, countersOf, lineOf, linesOf } from "./rules";

const counter = (name: string, kind = "general") => ({ counterId: name, name, kind });
const hall = (level: "district" | "street" | "community" | "kiosk", counters = [counter("综合窗口")]) => ({
  stationId: "610113-X001",
  level,
  counters,
});
const item = (department: string, name = "某事项") => ({ department, name });

describe("the lines of a place", () => {
  test.each([
    { says: "the district centre keeps six", place: hall("district"), letters: "ABCDEF" },
    { says: "a street centre keeps two", place: hall("street"), letters: "AB" },
    { says: "a community station keeps one", place: hall("community"), letters: "A" },
    { says: "a kiosk takes no numbers", place: hall("kiosk"), letters: "" },
    { says: "a hall without counters takes no numbers", place: hall("street", []), letters: "" },
  ])("$says", ({ place, letters }) => {
    expect(
      linesOf(place, lineData)
        .map(({ letter }) => letter)
        .join(""),
    ).toBe(letters);
  });
});

describe("the line of an item", () => {
  test.each([
    {
      says: "is its department's at the centre",
      place: hall("district"),
      department: "区公安分局",
      lineId: "610113-X001.C",
    },
    {
      says: "is the general one for a department without its own",
      place: hall("district"),
      department: "区司法局",
      lineId: "610113-X001.A",
    },
    {
      says: "is the general one where the station has not its own",
      place: hall("street"),
      department: "区公安分局",
      lineId: "610113-X001.A",
    },
    {
      says: "is social insurance at a street centre",
      place: hall("street"),
      department: "区人社局",
      lineId: "610113-X001.B",
    },
    { says: "does not exist at a kiosk", place: hall("kiosk"), department: "区人社局", lineId: undefined },
  ])("$says", ({ place, department, lineId }) => {
    expect(lineOf(place, item(department), lineData)?.lineId).toBe(lineId);
  });
});

describe("the cells of an item", () => {
  test.each([
    { name: "社保缴费查询", cells: 1 },
    { name: "居住证办理", cells: 1 },
    { name: "婚姻登记", cells: 2 },
    { name: "个体工商户设立登记", cells: 3 },
    { name: "建筑工程施工许可证核发", cells: 4 },
  ])("$name needs $cells", ({ name, cells }) => {
    expect(cellsOf({ name }, lineData)).toBe(cells);
  });
});

test("counters keep the number on the wall; the one for complaints calls nobody", () => {
  const place = hall("street", [
    counter("综合窗口"),
    counter("“办不成事”反映窗口", "unresolved"),
    counter("社保医保窗口"),
  ]);
  expect(countersOf(place, lineData)).toEqual([
    { counterId: "610113-X001.W1", name: "1号窗口", lineIds: ["610113-X001.A", "610113-X001.B"] },
    { counterId: "610113-X001.W3", name: "3号窗口", lineIds: ["610113-X001.B"] },
  ]);
});
