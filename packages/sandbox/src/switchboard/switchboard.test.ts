import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { startSandbox, type RunningSandbox } from "../startSandbox";
import { ProvinceCaller } from "../testing/provinceCaller";
import { buildWorld } from "../world/buildWorld";

let sandbox: RunningSandbox;
let caller: ProvinceCaller;

const send = (method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${sandbox.url}/__sandbox${path}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
const putRows = async (rows: unknown): Promise<string> => {
  const response = await send("PUT", "/rows/service_hall", rows);
  return String(((await response.json()) as { cdTime: unknown }).cdTime);
};

const world = buildWorld();
beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, world });
  caller = await new ProvinceCaller(sandbox.url).signIn();
});
afterEach(() => sandbox.stop());

describe("rows put by the switchboard", () => {
  test("lay their columns over the row and leave the others", async () => {
    const before = (await caller.pull("service_hall")).at(0);
    const since = await putRows([{ row_guid: before?.row_guid, hall_name: "新名" }]);
    const [after, ...rest] = await caller.pull("service_hall", since);
    expect(after).toEqual({
      ...before,
      hall_name: "新名",
      cd_operation: "U",
      cd_time: since,
      cd_batch: since.slice(0, 10).replaceAll("-", ""),
    });
    expect(rest).toEqual([]);
  });

  test("come last, later with every call, though the calls share a second", async () => {
    const times = [
      await putRows([{ row_guid: "one" }]),
      await putRows([{ row_guid: "two" }]),
      await putRows([{ row_guid: "three" }]),
    ];
    expect(times).toEqual([...new Set(times)].sort());
    const guids = (await caller.pull("service_hall")).map((row) => row.row_guid);
    expect(guids.slice(-3)).toEqual(["one", "two", "three"]);
  });

  test("that remove stay readable as removed, with a new time, and may come back", async () => {
    const row = (await caller.pull("service_hall")).at(0);
    const removedAt = await putRows([{ row_guid: row?.row_guid, cd_operation: "D" }]);
    expect(await caller.pull("service_hall", removedAt)).toEqual([
      expect.objectContaining({ row_guid: row?.row_guid, cd_operation: "D" }),
    ]);
    const backAt = await putRows([{ row_guid: row?.row_guid }]);
    expect(await caller.pull("service_hall", backAt)).toEqual([expect.objectContaining({ cd_operation: "I" })]);
    expect((await caller.page("service_hall", "")).total).toBe(200);
  });

  test("may be bad in any column, as a province's rows are", async () => {
    const since = await putRows([{ row_guid: "bad", longitude: null, open_hours: "{", counters: [1] }]);
    expect(await caller.pull("service_hall", since)).toEqual([
      expect.objectContaining({ longitude: null, open_hours: "{", counters: [1] }),
    ]);
  });

  test("may be ten thousand at once", async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      row_guid: `many-${index}`,
      address: "西安市雁塔区".repeat(30),
    }));
    expect((await send("PUT", "/rows/service_hall", rows)).status).toBe(200);
    expect((await caller.page("service_hall", "")).total).toBe(10_200);
  });

  test("are undone by a reset in a way that a reader of changes follows", async () => {
    const known = (await caller.pull("service_hall")).at(0);
    const changedAt = await putRows([
      { row_guid: known?.row_guid, hall_name: "新名" },
      { row_guid: "added", hall_name: "多出来的" },
    ]);
    await send("POST", "/reset");
    await caller.signIn();
    const undone = (await caller.pull("service_hall", changedAt)).map((row) => [
      row.row_guid,
      row["hall_name"],
      row.cd_operation,
    ]);
    expect(undone.sort()).toEqual(
      [
        [known?.row_guid, known?.["hall_name"], "U"],
        ["added", "多出来的", "D"],
      ].sort(),
    );
  });
});

describe("faults", () => {
  const page = { since: "", pageNum: 1, pageSize: 100 };
  const ask = () => caller.post("/exchange/v1/service_hall/page", page);

  test("answer with the status that was set, until mended", async () => {
    await send("PUT", "/faults/province", { status: 429 });
    expect((await ask()).status).toBe(429);
    await send("DELETE", "/faults/province");
    expect((await ask()).status).toBe(200);
  });

  test("speak of maintenance inside HTTP 200", async () => {
    await send("PUT", "/faults/province", { maintenance: true });
    expect(await caller.answer("/exchange/v1/service_hall/page", page)).toMatchObject({ code: "50300" });
  });

  test("give a business code inside HTTP 200", async () => {
    await send("PUT", "/faults/province", { code: "42900" });
    expect(await caller.answer("/exchange/v1/service_hall/page", page)).toMatchObject({
      code: "42900",
      msg: "调用过于频繁",
    });
  });

  test("delay the answer", async () => {
    await send("PUT", "/faults/province", { latencyMs: 200 });
    const begun = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(190);
  });

  test("spoil every answer at a malformed rate of 1", async () => {
    await send("PUT", "/faults/province", { malformedRate: 1 });
    const bodies = await Promise.all(Array.from({ length: 12 }, async () => (await ask()).text()));
    expect(bodies.filter((body) => body.includes('"rows":[') && body.endsWith("}}"))).toEqual([]);
  });

  test("fall the same way for the same seed", async () => {
    const draw = async (seed: number): Promise<number[]> => {
      await send("PUT", "/faults/province", { errorRate: 0.5, status: 503, seed });
      const statuses: number[] = [];
      for (let call = 0; call < 20; call += 1) statuses.push((await ask()).status);
      return statuses;
    };
    const first = await draw(7);
    expect(await draw(7)).toEqual(first);
    expect(new Set(first)).toEqual(new Set([200, 503]));
  });

  test("do not reach the switchboard or the health check", async () => {
    await send("PUT", "/faults/province", { status: 500 });
    expect((await send("GET", "/clock")).status).toBe(200);
    expect((await fetch(`${sandbox.url}/healthz`)).status).toBe(200);
  });
});

test("the log tells what the province received and answered, without credentials", async () => {
  await caller.page("service_hall", "2026-11-02 02:00:03", 1, 100);
  const log = (await (await send("GET", "/log/province")).json()) as { items: unknown[] };
  expect(log.items.at(-1)).toEqual({
    seq: expect.any(Number),
    at: expect.any(String),
    method: "POST",
    path: "/province/exchange/v1/service_hall/page",
    body: { since: "2026-11-02 02:00:03", pageNum: 1, pageSize: 100 },
    status: 200,
    code: "0",
  });
});

test("the log can be asked from an instant on", async () => {
  const future = encodeURIComponent(new Date(Date.now() + 60_000).toISOString());
  expect(await (await send("GET", `/log/province?since=${future}`)).json()).toEqual({ items: [] });
});

test("the clock stands at the instant that was set, and stamps rows with it", async () => {
  await send("PUT", "/clock", { now: "2027-01-04T09:00:00+08:00" });
  expect(await (await send("GET", "/clock")).json()).toEqual({ now: "2027-01-04T01:00:00.000Z", fixed: true });
  expect(await putRows([{ row_guid: "timed" }])).toBe("2027-01-04 09:00:00");
  await send("PUT", "/clock", { now: null });
  expect(await (await send("GET", "/clock")).json()).toMatchObject({ fixed: false });
});

describe("a wrong request to the switchboard", () => {
  test.each([
    {
      says: "names a negative delay and an unknown field",
      method: "PUT",
      path: "/faults/province",
      body: { latencyMs: -1, speed: 2 },
      status: 400,
      fields: ["latencyMs", "speed"],
    },
    {
      says: "names a rate above one",
      method: "PUT",
      path: "/faults/province",
      body: { errorRate: 1.5, malformedRate: 2 },
      status: 400,
      fields: ["errorRate", "malformedRate"],
    },
    {
      says: "names each row without an id",
      method: "PUT",
      path: "/rows/service_hall",
      body: [{}, { row_guid: "a", cd_operation: "X" }],
      status: 400,
      fields: ["0.row_guid", "1.cd_operation"],
    },
    {
      says: "names a body that is no list",
      method: "PUT",
      path: "/rows/service_hall",
      body: { row_guid: "a" },
      status: 400,
      fields: ["body"],
    },
    {
      says: "names a body that is no JSON",
      method: "PUT",
      path: "/rows/service_hall",
      body: "[{",
      status: 400,
      fields: ["body"],
    },
    {
      says: "names a time without an offset",
      method: "PUT",
      path: "/clock",
      body: { now: "2026-11-24 09:00" },
      status: 400,
      fields: ["now"],
    },
    {
      says: "names a since that is no instant",
      method: "GET",
      path: "/log/province?since=yesterday",
      body: undefined,
      status: 400,
      fields: ["since"],
    },
    { says: "does not know the system", method: "PUT", path: "/faults/weather", body: {}, status: 404, fields: [] },
    { says: "does not know the table", method: "PUT", path: "/rows/salaries", body: [], status: 404, fields: [] },
  ])("$says", async ({ method, path, body, status, fields }) => {
    const response = await send(method, path, body);
    const problem = (await response.json()) as { errors: { path: string }[] };
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(problem.errors.map((error) => error.path)).toEqual(fields);
  });
});
