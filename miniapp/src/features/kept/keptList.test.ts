import { describe, expect, test } from "@jest/globals";
import { isFavourite, toggledFavourites, toggledWord, type Favourite } from "./keptList";

const place: Favourite = { kind: "place", code: "S1", name: "小寨路便民中心" };
const item: Favourite = { kind: "item", code: "S1", name: "同号的事项" };

describe("favourites kept on the phone", () => {
  test("the newest stands first", () => {
    expect(toggledFavourites([item], place)).toEqual([place, item]);
  });

  test("a second tap takes it out again, and only it", () => {
    expect(toggledFavourites([place, item], place)).toEqual([item]);
  });

  test("a place and an item may share a code", () => {
    expect(isFavourite([item], place)).toBe(false);
  });

  test("the fifty-first pushes out the oldest", () => {
    const full = Array.from({ length: 50 }, (_, at): Favourite => ({ kind: "place", code: `P${at}`, name: "" }));
    const list = toggledFavourites(full, place);
    expect(list).toHaveLength(50);
    expect(isFavourite(list, { kind: "place", code: "P49" })).toBe(false);
  });
});

test("a ticked material is unticked by the second tap", () => {
  expect(toggledWord(toggledWord([], "户口簿"), "户口簿")).toEqual([]);
});
