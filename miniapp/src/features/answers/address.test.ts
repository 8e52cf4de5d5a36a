import { describe, expect, test } from "@jest/globals";
import { addressOf } from "./address";

describe("the address of a question to the API", () => {
  test("parameters stand in the path, encoded", () => {
    expect(addressOf("getStation", { params: { stationId: "610113-C001" } })).toBe("/api/v1/stations/610113-C001");
    expect(addressOf("getItem", { params: { taskCode: "a/b" } })).toBe("/api/v1/items/a%2Fb");
  });

  test("one question has one address, whatever the order of its parts", () => {
    const one = addressOf("listStations", { query: { near: "108.9,34.2", level: "street" } });
    expect(addressOf("listStations", { query: { level: "street", near: "108.9,34.2" } })).toBe(one);
    expect(one).toBe("/api/v1/stations?level=street&near=108.9%2C34.2");
  });

  test("what is not asked does not appear", () => {
    expect(addressOf("listItems", { query: { q: "", audience: undefined } })).toBe("/api/v1/items");
  });

  test("everyday Chinese is encoded", () => {
    expect(addressOf("listItems", { query: { q: "身份证 丢了&" } })).toContain("q=%E8%BA%AB%E4%BB%BD%E8%AF%81%20");
  });
});
