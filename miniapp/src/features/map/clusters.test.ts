import { describe, expect, test } from "@jest/globals";
import { clusterLabel, clustersOf } from "./clusters";

const place = (stationId: string, longitude: number, latitude = 34.2, openNow = true) => ({
  stationId,
  name: `${stationId}站`,
  point: { longitude, latitude },
  openNow,
  glyph: "社",
});
/** At zoom 12 one pixel is 0.000343 degrees of longitude, so 44 pixels are 0.0151. */
const atZoom12 = { zoom: 12, pixels: 44 };

describe("places under one mark", () => {
  test.each([
    { says: "just within a finger's width become one", apart: 0.015, marks: 1 },
    { says: "just outside stay two", apart: 0.0152, marks: 2 },
  ])("$says", ({ apart, marks }) => {
    expect(clustersOf([place("A", 108.9), place("B", 108.9 + apart)], atZoom12)).toHaveLength(marks);
  });

  test("a finger's width counts fewer degrees from south to north", () => {
    expect(clustersOf([place("A", 108.9, 34.2), place("B", 108.9, 34.213)], atZoom12)).toHaveLength(2);
  });

  test("no place is lost and none is counted twice", () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      place(`S${at}`, 108.85 + (at % 20) * 0.007, 34.17 + at * 0.0004),
    );
    const ids = clustersOf(many, atZoom12).flatMap(({ places }) => places.map(({ stationId }) => stationId));
    expect(ids.sort()).toEqual(many.map(({ stationId }) => stationId).sort());
  });

  test("a mark stands in the middle of its places", () => {
    const [mark] = clustersOf([place("A", 108.9), place("B", 108.91)], atZoom12);
    expect(mark?.longitude).toBeCloseTo(108.905, 6);
  });

  test("close enough to see streets, every place stands alone", () => {
    expect(clustersOf([place("A", 108.9), place("B", 108.9)], { zoom: 17, pixels: 44 })).toHaveLength(2);
  });

  test("nothing to show gives no marks", () => {
    expect(clustersOf([], atZoom12)).toEqual([]);
  });
});

describe("what a mark says", () => {
  test("one place: its name and whether it is open", () => {
    const [mark] = clustersOf([place("A", 108.9, 34.2, false)], atZoom12);
    expect(mark && clusterLabel(mark)).toBe("A站，没开门");
  });

  test("several: how many, and how many are open", () => {
    const [mark] = clustersOf([place("A", 108.9), place("B", 108.9, 34.2, false)], atZoom12);
    expect(mark && clusterLabel(mark)).toBe("这里有2个办事点，1个开门中，点开放大");
  });
});
