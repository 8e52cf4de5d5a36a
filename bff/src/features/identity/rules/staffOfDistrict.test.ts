import { describe, expect, test } from "@jest/globals";
import { postsOf, type StaffPlace } from "./staffOfDistrict";

const place = (stationId: string, level: StaffPlace["level"], counters: number): StaffPlace => ({
  stationId,
  level,
  counters: Array.from({ length: counters }, (_unused, index) => ({ counterId: `${stationId}-${index}` })),
});
const accountsAt = (one: StaffPlace) =>
  postsOf([one])
    .slice(1)
    .map(({ account, role }) => `${role} ${account}`);

describe("the posts of a district", () => {
  test("begin with one administrator, who is bound to no single place", () => {
    expect(postsOf([])).toEqual([{ account: "admin", role: "administrator", stationIds: [] }]);
  });

  test.each([
    {
      says: "a centre has a supervisor and a clerk a counter",
      at: place("610113-D1", "district", 2),
      posts: ["supervisor 610113-d1.lead", "clerk 610113-d1.w1", "clerk 610113-d1.w2"],
    },
    {
      says: "a community station has one clerk, whatever its counters",
      at: place("C7", "community", 3),
      posts: ["clerk c7.w1"],
    },
    { says: "a centre without counters has nobody", at: place("S1", "street", 0), posts: [] },
    { says: "an outpost has nobody", at: place("K1", "kiosk", 1), posts: [] },
  ])("$says", ({ at, posts }) => {
    expect(accountsAt(at)).toEqual(posts);
  });
});
