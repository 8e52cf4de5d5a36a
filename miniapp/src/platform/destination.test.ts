import { describe, expect, test } from "@jest/globals";
import { mapUris } from "./destination";

describe("links to map apps for a place", () => {
  const links = mapUris({
    name: "小寨路便民中心",
    address: "长安南路1号",
    point: { longitude: 108.94, latitude: 34.22 },
  });

  test.each([
    { app: "amap", order: "108.94,34.22" },
    { app: "tencent", order: "34.22,108.94" },
    { app: "baidu", order: "34.22,108.94" },
  ])("$app gets the point in its own order", ({ app, order }) => {
    expect(links.find((link) => link.id === app)?.href).toContain(order);
  });

  test("a name with reserved characters stays one value", () => {
    const [amap] = mapUris({ name: "A&B中心", address: "", point: { longitude: 1, latitude: 2 } });
    expect(amap?.href).toContain("A%26B");
  });
});
