import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { gcj02FromWgs84, wgs84FromGcj02, type Gcj02Point } from "./coordinates";
import { haversineMetres } from "./distance";
import { metresToEdge, pointInPolygon } from "./polygon";

const yanta = { longitude: 108.9465, latitude: 34.2225 };

describe("coordinates", () => {
  test("a WGS-84 fix taken for GCJ-02 is 458–491 m wrong in Yanta, and conversion corrects it eastward and south", () => {
    const converted = gcj02FromWgs84(yanta);
    const error = haversineMetres(yanta, converted);
    expect(error).toBeGreaterThan(450);
    expect(error).toBeLessThan(500);
    expect(converted.longitude).toBeGreaterThan(yanta.longitude);
    expect(converted.latitude).toBeLessThan(yanta.latitude);
  });

  test("there and back is the same place to half a metre, everywhere in Xi'an", () => {
    const anywhere = fc.record({
      longitude: fc.double({ min: 107.6, max: 109.9, noNaN: true }),
      latitude: fc.double({ min: 33.7, max: 34.8, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, (point) => {
        const back = wgs84FromGcj02(gcj02FromWgs84(point));
        expect(haversineMetres({ ...point }, { longitude: back.longitude, latitude: back.latitude })).toBeLessThan(0.5);
      }),
    );
  });

  test("outside China the two systems agree", () => {
    const london = { longitude: -0.1276, latitude: 51.5072 };
    expect(gcj02FromWgs84(london)).toEqual(london);
  });
});

describe("distance", () => {
  test.each([
    { says: "nothing from a place to itself", to: yanta, metres: 0 },
    { says: "a thousandth of a degree north", to: { ...yanta, latitude: 34.2235 }, metres: 111.2 },
    {
      says: "a thousandth of a degree east, shortened by the latitude",
      to: { ...yanta, longitude: 108.9475 },
      metres: 91.9,
    },
    { says: "half the earth to the antipodes", to: { longitude: -71.0535, latitude: -34.2225 }, metres: 20_015_114.4 },
  ])("$says", ({ to, metres }) => {
    expect(haversineMetres(yanta, to)).toBeCloseTo(metres, 0);
    expect(haversineMetres(to, yanta)).toBeCloseTo(metres, 0);
  });
});

/** About 9.2 km by 11.1 km, with a hole of a tenth of that in the middle. */
const square = (size: number) => [
  [108.95 - size, 34.2 - size],
  [108.95 + size, 34.2 - size],
  [108.95 + size, 34.2 + size],
  [108.95 - size, 34.2 + size],
  [108.95 - size, 34.2 - size],
];
const district = [square(0.05), square(0.005)];
const at = (longitude: number, latitude: number): Gcj02Point => ({ longitude, latitude });

describe("a place and the district's outline", () => {
  test.each([
    { says: "well inside", point: at(108.93, 34.2), answer: "inside" },
    { says: "well outside to the west", point: at(108.85, 34.2), answer: "outside" },
    { says: "well outside to the east", point: at(109.05, 34.2), answer: "outside" },
    { says: "level with a corner, outside", point: at(108.85, 34.25), answer: "outside" },
    { says: "level with the corners of the hole, inside", point: at(108.93, 34.205), answer: "inside" },
    { says: "in the hole", point: at(108.95, 34.2), answer: "outside" },
    { says: "on the edge", point: at(108.9, 34.2), answer: "nearEdge" },
    { says: "140 m inside the southern edge", point: at(108.93, 34.15 + 140 / 111_195), answer: "nearEdge" },
    { says: "160 m inside the southern edge", point: at(108.93, 34.15 + 160 / 111_195), answer: "inside" },
    { says: "140 m outside the southern edge", point: at(108.93, 34.15 - 140 / 111_195), answer: "nearEdge" },
    { says: "160 m outside the southern edge", point: at(108.93, 34.15 - 160 / 111_195), answer: "outside" },
    { says: "100 m from the hole", point: at(108.93 + 0.015 - 100 / 91_970, 34.2), answer: "nearEdge" },
  ])("$says: $answer", ({ point, answer }) => {
    expect(pointInPolygon(point, district)).toBe(answer);
  });

  test("a caller may ask for another margin", () => {
    const point = at(108.93, 34.15 + 140 / 111_195);
    expect(pointInPolygon(point, district, 100)).toBe("inside");
    expect(metresToEdge(point, district)).toBeCloseTo(140, 1);
  });
  test("beyond a corner the distance is to the corner", () => {
    expect(metresToEdge(at(109.0 + 30 / 91_970, 34.25 + 40 / 111_195), district)).toBeCloseTo(50, 0);
  });
  test("a polygon without edges holds nothing", () => {
    expect(pointInPolygon(at(108.95, 34.2), [])).toBe("outside");
  });
});
