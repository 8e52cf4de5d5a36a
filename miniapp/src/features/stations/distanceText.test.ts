import { describe, expect, test } from "@jest/globals";
import { distanceText, travelText } from "./distanceText";

describe("distances in words", () => {
  test.each([
    [3, "10米"],
    [646, "650米"],
    [994, "990米"],
    [1000, "1公里"],
    [1240, "1.2公里"],
    [12_060, "12.1公里"],
  ])("%d metres", (metres, text) => {
    expect(distanceText(metres)).toBe(text);
  });

  test("an estimated walk says about", () => {
    expect(travelText({ mode: "walk", minutes: 9, metres: 650, estimated: true })).toBe("走路约9分钟，650米");
  });

  test("a measured ride does not", () => {
    expect(travelText({ mode: "bicycle", minutes: 4, metres: 1500, estimated: false })).toBe("骑车4分钟，1.5公里");
  });
});
