import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints, problemKinds, universalProblems, type Endpoint } from "@yanta/types";
import { startService, type TestService } from "../api/support/service";

describe("answers", () => {
  const bffSource = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../bff/src");

  let service: TestService;
  let stationId = "";
  let taskCode = "";
  beforeAll(async () => {
    service = await startService({ label: "answers" });
    stationId = String(firstOf((await service.get("/stations?limit=1")).body)["stationId"]);
    taskCode = String(firstOf((await service.get("/items?limit=1")).body)["taskCode"]);
  }, 120_000);
  afterAll(() => service.stop());

  function firstOf(body: Record<string, unknown>): Record<string, unknown> {
    const [first] = Array.isArray(body["items"]) ? body["items"] : [];
    return first ?? {};
  }

  /** One good call an endpoint of the map and the guide. */
  const calls = (): { endpoint: Endpoint; path: string; body?: unknown }[] => [
    { endpoint: endpoints.listStations, path: "/stations?near=108.946,34.222&openAt=now" },
    { endpoint: endpoints.getStation, path: `/stations/${stationId}` },
    { endpoint: endpoints.listItems, path: `/items?q=${encodeURIComponent("身份证")}` },
    { endpoint: endpoints.getItem, path: `/items/${taskCode}` },
    { endpoint: endpoints.listErrandPlaces, path: `/errands/${taskCode}/places?near=108.946,34.222` },
    { endpoint: endpoints.createReport, path: "/reports", body: { stationId, kind: "phone" } },
    { endpoint: endpoints.getDistrict, path: "/district" },
  ];

  describe("every endpoint of map, search and guide", () => {
    test("answers as the contract declares", async () => {
      for (const { endpoint, path: address, body } of calls()) {
        const answer = body === undefined ? await service.get(address) : await service.post(address, body);
        expect([address, answer.status]).toEqual([address, endpoint.status ?? 200]);
        expect(endpoint.response.safeParse(answer.body)).toMatchObject({ success: true });
      }
    });

    test("lets its answer be kept exactly as long as the contract says", async () => {
      for (const { endpoint, path: address, body } of calls()) {
        const answer = body === undefined ? await service.get(address) : await service.post(address, body);
        const expected = endpoint.cacheSeconds === undefined ? "no-store" : `public, max-age=${endpoint.cacheSeconds}`;
        expect([address, answer.headers.get("cache-control")]).toEqual([address, expected]);
        expect(answer.headers.get("x-request-id")).not.toBeNull();
      }
    });
  });

  function sourcesUnder(folder: string): string {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => readFileSync(path.join(folder, file), "utf8"))
      .join("\n");
  }

  describe("every problem", () => {
    test("that a mounted endpoint declares is thrown somewhere", () => {
      const source = sourcesUnder(bffSource);
      const declared = service.server.app.endpoints.flatMap(({ endpoint }) => endpoint.problems);
      const codes = new Set([...declared, ...universalProblems, "not-found", "method-not-allowed"]);
      expect([...codes].filter((code) => !source.includes(`"${code}"`))).toEqual([]);
    });

    test.each(Object.entries(problemKinds))("%s tells the resident in Chinese what to do next", (_code, kind) => {
      expect(kind.detail).toMatch(/^[\u4e00-\u9fff“]/);
      expect(kind.detail).toMatch(/。$/);
      expect(kind.status).toBeGreaterThanOrEqual(400);
    });
  });
});
