import { describe, expect, test } from "@jest/globals";
import { communitiesByStreet } from "./communitiesByStreet";

const point = { longitude: 108.9, latitude: 34.2 };
const communities = [
  { code: "1", name: "永松社区", streetName: "小寨路街道", point },
  { code: "2", name: "曲江社区", streetName: "曲江街道", point, servedBy: "曲江新区管委会" },
  { code: "3", name: "红专社区", streetName: "小寨路街道", point },
];

describe("choosing a community", () => {
  test("all of them stand under their street", () => {
    expect(communitiesByStreet(communities, "").map((street) => [street.name, street.communities.length])).toEqual([
      ["小寨路街道", 2],
      ["曲江街道", 1],
    ]);
  });

  test("a street's name finds all its communities", () => {
    expect(communitiesByStreet(communities, " 小寨 ")[0]?.communities.map(({ code }) => code)).toEqual(["1", "3"]);
  });

  test("a street that a development zone serves says so", () => {
    expect(communitiesByStreet(communities, "曲江")[0]?.servedBy).toBe("曲江新区管委会");
  });

  test("an unknown name finds nothing", () => {
    expect(communitiesByStreet(communities, "钟楼")).toEqual([]);
  });
});
