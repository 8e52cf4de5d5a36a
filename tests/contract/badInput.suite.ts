import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { API_BASE, problemKinds } from "@yanta/types";
import fc from "fast-check";
import mongoose from "mongoose";
import { startService, type TestService } from "../api/support/service";

describe("bad input", () => {
  let service: TestService;
  let connection: mongoose.Connection;
  beforeAll(async () => {
    service = await startService({ label: "bad_input" });
    connection = await mongoose.createConnection(service.database.uri, { dbName: service.database.name }).asPromise();
    await service.worker.stop();
  }, 120_000);
  afterAll(async () => {
    await connection.close();
    await service.stop();
  });

  interface RawAnswer {
    status: number;
    problem: { code?: string; detail?: string; errors?: { path: string; message: string }[] };
    text: string;
  }

  /** Sends bytes as they are: `fetch` would mend much of what is broken here. */
  function send(method: string, path: string, body?: string | Buffer, headers: Record<string, string> = {}) {
    return new Promise<RawAnswer>((resolve, reject) => {
      const { hostname, port } = new URL(service.server.url);
      const type =
        body === undefined ? {} : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
      const call = request({ hostname, port, method, path, headers: { ...type, ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({ status: response.statusCode ?? 0, problem: text.startsWith("{") ? JSON.parse(text) : {}, text });
        });
      });
      call.on("error", reject);
      call.end(body);
    });
  }

  /** What the store holds, apart from the counters of the limiter. */
  async function written(): Promise<Record<string, number>> {
    const names = (await connection.db?.listCollections().toArray())?.map(({ name }) => name) ?? [];
    const counts = names
      .filter((name) => name !== "rateLimits" && name !== "jobs")
      .map(async (name) => [name, await connection.collection(name).countDocuments()] as const);
    return Object.fromEntries(await Promise.all(counts));
  }

  const publicEndpoints = () =>
    service.server.app.endpoints.map(({ endpoint }) => endpoint).filter(({ auth }) => auth.includes("anyone"));

  /** An address with a harmless text for every parameter. */
  const address = (path: string, parameter = "A-1"): string => `${API_BASE}${path.replaceAll(/:\w+/g, parameter)}`;

  function expectRefusal(answer: RawAnswer): void {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(Object.keys(problemKinds)).toContain(answer.problem.code);
    expect(answer.text).not.toMatch(/Mongo|node_modules|\bat .*\.ts:/);
  }

  async function expectSurvival(path: string, fields: readonly string[], value: string): Promise<void> {
    const inPath = await send("GET", address(path, value === "" ? "%20" : value));
    expect(inPath.status).toBeLessThan(500);
    for (const field of fields) {
      const answer = await send("GET", `${address(path)}?${field}=${value}`);
      expect(answer.status).toBeLessThan(500);
      const named = answer.problem.errors?.map((error) => error.path) ?? [];
      if (answer.problem.code === "invalid-input") expect(named).toContain(field);
    }
  }

  const HOSTILE = [
    "",
    "%00",
    "%",
    "%ff%fe",
    "%24gt",
    "%5Bobject%20Object%5D",
    "__proto__",
    "NaN",
    "-1",
    "1e9",
    "%F0%9F%92%A9",
    "a".repeat(3_000),
  ];

  describe("every public endpoint", () => {
    test("refuses a field that it does not know, by name", async () => {
      for (const { method, path, body } of publicEndpoints()) {
        for (const field of ["nonsense", "near[$gt]", "__proto__", "constructor", "$where"]) {
          const query = `?${encodeURIComponent(field)}=1`;
          const answer = await send(method, `${address(path)}${query}`, body === undefined ? undefined : "{}");
          expectRefusal(answer);
          expect(answer.problem.errors?.map((error) => error.path)).toContain(field);
        }
      }
    }, 60_000);

    test("survives hostile values in every field of path and query, and names the field", async () => {
      for (const { method, path, query } of publicEndpoints()) {
        if (method !== "GET") continue;
        const fields = query !== undefined && "shape" in query ? Object.keys(query.shape as object) : [];
        for (const value of HOSTILE) await expectSurvival(path, fields, value);
      }
    }, 120_000);

    test("refuses a repeated field by name", async () => {
      const answer = await send("GET", `${API_BASE}/stations?limit=1&limit=2&crs=gcj02&crs=wgs84`);
      expect(answer.problem.errors).toEqual([
        { path: "limit", message: "只能写一次" },
        { path: "crs", message: "只能写一次" },
      ]);
    });

    test("refuses ten megabytes", async () => {
      const large = "x".repeat(10_000_000);
      for (const { method, path } of publicEndpoints()) {
        const answer = await send(method, address(path), large);
        expect([method, path, answer.status]).toEqual([method, path, 413]);
      }
    }, 120_000);

    test("refuses an address that is too long, also one that no parser takes", async () => {
      for (const length of [5_000, 20_000, 60_000]) {
        const answer = await send("GET", `${API_BASE}/items?q=${"a".repeat(length)}`);
        expect([answer.status, answer.problem.code]).toEqual([414, "uri-too-long"]);
      }
    });

    test("refuses other methods and says which it takes", async () => {
      for (const { path } of publicEndpoints()) {
        const response = await fetch(`${service.server.url}${address(path)}`, { method: "PATCH" });
        expect(response.status).toBe(405);
        expect(response.headers.get("allow")).not.toBeNull();
      }
    });
  });

  describe("a body", () => {
    const report = `${API_BASE}/reports`;
    test.each([
      { says: "that is no JSON", body: "{", code: "malformed-body" },
      { says: "that is not UTF-8", body: Buffer.from([0x22, 0xff, 0xfe, 0x22]), code: "malformed-body" },
      {
        says: "in another format",
        body: "a=1",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        code: "unsupported-media-type",
      },
      {
        says: "that claims to be packed",
        body: "{}",
        headers: { "Content-Encoding": "gzip" },
        code: "unsupported-media-type",
      },
      { says: "that is a list", body: "[]", code: "invalid-input" },
      { says: "that is nothing", body: "null", code: "invalid-input" },
    ])("$says is refused as $code", async ({ body, headers = {}, code }) => {
      expect((await send("POST", report, body, headers)).problem.code).toBe(code);
    });

    test.each<{ body: Record<string, unknown>; fields: string[] }>([
      { body: { kind: "phone" }, fields: ["stationId"] },
      { body: { stationId: { $gt: "" }, kind: { $ne: 1 }, text: ["a"] }, fields: ["stationId", "kind", "text"] },
      { body: { stationId: "A", kind: "phone", text: "字".repeat(301) }, fields: ["text"] },
      { body: { stationId: "A", kind: "phone", text: "a\u0000b" }, fields: ["text"] },
      {
        body: { stationId: "A", kind: "phone", $where: "1", constructor: { prototype: {} } },
        fields: ["$where", "constructor"],
      },
    ])("has every bad field named: $fields", async ({ body, fields }) => {
      const answer = await send("POST", report, JSON.stringify(body));
      expectRefusal(answer);
      expect(answer.problem.errors?.map((error) => error.path).sort()).toEqual([...fields].sort());
    });

    test("with a prototype key is refused by name", async () => {
      const answer = await send("POST", report, '{"__proto__":{"kind":"phone"},"stationId":"A","kind":"phone"}');
      expect(answer.problem.errors?.map((error) => error.path)).toEqual(["__proto__"]);
    });

    test("of any shape is refused, and nothing is written", async () => {
      const before = await written();
      await fc.assert(
        fc.asyncProperty(fc.json(), async (json) => {
          expectRefusal(await send("POST", report, json));
        }),
        { numRuns: 150 },
      );
      expect(await written()).toEqual(before);
    }, 60_000);
  });

  test("odd addresses are answered with a problem", async () => {
    for (const path of [
      "/%",
      "/%00",
      "/api/v1/../../etc/passwd",
      "/api/v1/stations/%2e%2e",
      "//",
      "/.git/config",
      "/api/v1/%E4%BD",
    ]) {
      const answer = await send("GET", path);
      expect([path, answer.status < 500]).toEqual([path, true]);
      expectRefusal(answer);
    }
  });
});
