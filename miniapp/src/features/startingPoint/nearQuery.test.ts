import { describe, expect, test } from "@jest/globals";
import { nearQuery } from "./nearQuery";

describe("where one starts, as the API is asked", () => {
  test("nothing known, nothing said", () => {
    expect(nearQuery(undefined)).toEqual({});
  });

  test("longitude first, ten metres exact, with the coordinate system of the phone", () => {
    expect(nearQuery({ longitude: 108.946_123_4, latitude: 34.222_987, crs: "wgs84" })).toEqual({
      near: "108.9461,34.2230",
      crs: "wgs84",
    });
  });
});
