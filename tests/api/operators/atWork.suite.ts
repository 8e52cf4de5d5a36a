import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readConfig, startServer } from "@yanta/bff";
import { API_BASE, endpoints } from "@yanta/types";
import { freshDatabase } from "@yanta/local-store/testing";
import { startService, type TestService } from "../support/service";

describe("at work", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ label: "operators" });
  }, 120_000);
  afterAll(() => service.stop());

  const ask = (path: string) => fetch(`${service.server.url}${path}`);

  describe("an operator", () => {
    test("reads that the process lives and is ready", async () => {
      expect((await ask("/healthz")).status).toBe(200);
      const ready = await ask("/readyz");
      expect(ready.status).toBe(200);
      expect(await ready.json()).toMatchObject({
        ready: true,
        store: true,
        catalogue: true,
        province: { breaker: "closed" },
      });
    });

    test("counts answers by route, without anybody's position or words", async () => {
      await ask(`${API_BASE}/stations?near=108.9461,34.2221`);
      const metrics = await (await ask("/metrics")).text();
      expect(metrics).toContain('route="/stations"');
      expect(metrics).not.toContain("108.9461");
    });

    test("finds every mounted route in the printed contract", async () => {
      const document = (await (await ask("/openapi.json")).json()) as { paths: Record<string, object> };
      const printed = Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      );
      const mounted = service.server.app.endpoints.map(
        ({ endpoint }) => `${endpoint.method} ${endpoint.path.replaceAll(/:(\w+)/g, "{$1}")}`,
      );
      expect(printed.sort()).toEqual(mounted.sort());
    });

    test("reads the contract as a page that needs no network", async () => {
      const page = await ask("/docs");
      expect(await page.text()).not.toContain("http://");
      expect((await ask("/docs/swagger-ui-bundle.js")).headers.get("content-type")).toMatch("javascript");
      expect((await ask("/docs/package.json")).status).toBe(404);
    });
  });

  describe("before the first synchronisation", () => {
    test("reads say to come back, and the process is alive but not ready", async () => {
      const database = await freshDatabase("unsynced");
      const server = await startServer(
        readConfig({
          PORT: "0",
          HOST: "127.0.0.1",
          MONGODB_URI: database.uri,
          MONGODB_DATABASE: database.name,
          LOG_LEVEL: "silent",
        }),
      );
      try {
        const [read, ready, alive] = await Promise.all(
          [`${API_BASE}/stations`, "/readyz", "/healthz"].map((path) => fetch(`${server.url}${path}`)),
        );
        expect([read?.status, ready?.status, alive?.status]).toEqual([503, 503, 200]);
        expect(Number(read?.headers.get("retry-after"))).toBeGreaterThan(0);
        expect(await read?.json()).toMatchObject({ code: "temporarily-unavailable" });
      } finally {
        await server.stop();
        await database.drop();
      }
    }, 30_000);
  });

  test("the district tells its outline, communities and who serves the development zones", async () => {
    const { body } = await service.get("/district");
    const district = endpoints.getDistrict.response.parse(body);
    expect(district).toMatchObject({ code: "610113", name: "雁塔区", counts: { items: 60, places: 18 } });
    expect(district.communities.some((community) => community.servedBy !== undefined)).toBe(true);
  });
});
