import { haversineMetres } from "@yanta/domain/geo";
import { describe, expect, test } from "@jest/globals";
import { nearestSearch } from "./nearest";

const here = { longitude: 108.946, latitude: 34.222 };

/** Places on a grid around here, in no order of distance. */
const grid = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: at,
    point: { longitude: 108.7 + ((at * 37) % 997) / 2_000, latitude: 34.1 + ((at * 53) % 991) / 4_000 },
  }));

describe.each([{ count: 200 }, { count: 3_000 }])("the nearest of $count places", ({ count }) => {
  const places = grid(count);
  const search = nearestSearch(places);
  const byHand = (accepts: (place: { id: number }) => boolean) =>
    places
      .filter(accepts)
      .map(({ point }) => haversineMetres(here, point))
      .sort((a, b) => a - b)
      .slice(0, 10);

  test.each([
    { says: "are those that a look at each finds", accepts: () => true },
    { says: "are taken from those that fit", accepts: ({ id }: { id: number }) => id % 7 === 0 },
  ])("$says", ({ accepts }) => {
    const found = search(here, { limit: 10, accepts });
    expect(found).toHaveLength(10);
    found.forEach(({ distanceMetres }, at) => expect(distanceMetres).toBeCloseTo(byHand(accepts)[at] ?? NaN, 3));
  });

  test("are none when nothing fits", () => {
    expect(search(here, { limit: 10, accepts: () => false })).toEqual([]);
  });
});
