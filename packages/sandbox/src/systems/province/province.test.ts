import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startSandbox, type RunningSandbox } from "../../startSandbox";
import { type CallTwist, ProvinceCaller } from "../../testing/provinceCaller";
import { signatureOf } from "./signature";

let sandbox: RunningSandbox;
let caller: ProvinceCaller;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  caller = await new ProvinceCaller(sandbox.url).signIn();
});
afterAll(() => sandbox.stop());

const MINUTE_MS = 60_000;
const ago = (ms: number): string => String(Date.now() - ms);

describe("a signed call for a token", () => {
  const cases: { says: string; twist: CallTwist; code: string }[] = [
    { says: "passes with HMAC-SM3", twist: { type: "HMAC-SM3" }, code: "0" },
    { says: "passes with HMAC-SHA256", twist: { type: "HMAC-SHA256" }, code: "0" },
    {
      says: "passes when the path is signed without the platform's prefix",
      twist: { signedPath: "/auth/v1/token" },
      code: "0",
    },
    { says: "passes when the clock is four minutes behind", twist: { timestamp: ago(4 * MINUTE_MS) }, code: "0" },
    {
      says: "is refused when the clock is six minutes behind",
      twist: { timestamp: ago(6 * MINUTE_MS) },
      code: "40101",
    },
    {
      says: "is refused when the clock is six minutes ahead",
      twist: { timestamp: ago(-6 * MINUTE_MS) },
      code: "40101",
    },
    { says: "is refused when the time is no number", twist: { timestamp: "now" }, code: "40101" },
    { says: "is refused with another secret", twist: { secret: "guessed" }, code: "40101" },
    { says: "is refused for an unknown application", twist: { appId: "somebody" }, code: "40101" },
    { says: "is refused when another path was signed", twist: { signedPath: "/province/other" }, code: "40101" },
    { says: "is refused without a nonce", twist: { nonce: "" }, code: "40101" },
    { says: "is refused with an unknown algorithm", twist: { headers: { "x-sign-type": "MD5" } }, code: "40101" },
    {
      says: "is refused with a signature of another length",
      twist: { headers: { "x-signature": "00" } },
      code: "40101",
    },
  ];
  test.each(cases)("$says", async ({ twist, code }) => {
    expect((await caller.answer("/auth/v1/token", {}, twist)).code).toBe(code);
  });

  test("is refused the second time its nonce comes", async () => {
    const twist = { nonce: "only-once" };
    expect((await caller.answer("/auth/v1/token", {}, twist)).code).toBe("0");
    expect((await caller.answer("/auth/v1/token", {}, twist)).code).toBe("40101");
  });
});

describe("the signature of a call, computed by the openssl command line", () => {
  const signed = { appId: "a", timestamp: "1", nonce: "n", method: "POST", path: "/p", body: "{}" };
  test.each([
    { type: "HMAC-SHA256" as const, hex: "4c1306141c2741d88295e2dcd045357533e7d80735498af4e270bbbcd86f264e" },
    { type: "HMAC-SM3" as const, hex: "5a4e37087e653541210aadbb564d49b427f8ec69fa2f20597d38b2699bd326bc" },
  ])("is the same for $type", ({ type, hex }) => {
    expect(signatureOf(signed, "key", type)).toBe(hex);
  });
});

describe("a call for a page", () => {
  const path = "/exchange/v1/service_hall/page";
  const first = { since: "", pageNum: 1, pageSize: 100 };

  test.each([
    { says: "needs a token", path, body: first, twist: { headers: { authorization: "" } }, code: "40102" },
    {
      says: "needs a token that was issued",
      path,
      body: first,
      twist: { headers: { authorization: "Bearer x" } },
      code: "40102",
    },
    { says: "needs a known table", path: "/exchange/v1/salaries/page", body: first, twist: {}, code: "40401" },
    { says: "needs a page number from 1", path, body: { ...first, pageNum: 0 }, twist: {}, code: "40001" },
    { says: "takes no page under 100 rows", path, body: { ...first, pageSize: 99 }, twist: {}, code: "40001" },
    { says: "takes no page over 500 rows", path, body: { ...first, pageSize: 501 }, twist: {}, code: "40001" },
    {
      says: "takes no time of another format",
      path,
      body: { ...first, since: "2026-11-02T02:00:00Z" },
      twist: {},
      code: "40001",
    },
    {
      says: "takes no day that does not exist",
      path,
      body: { ...first, since: "2026-02-30 00:00:00" },
      twist: {},
      code: "40001",
    },
    { says: "is answered when all is right", path, body: first, twist: {}, code: "0" },
  ])("$says", async ({ path: target, body, twist, code }) => {
    expect((await caller.answer(target, body, twist)).code).toBe(code);
  });

  test("names the parameters it did not understand", async () => {
    const { msg } = await caller.answer(path, { since: 1, pageNum: "2" });
    expect(msg).toBe("参数错误：since、pageNum、pageSize");
  });
});

describe("a pull page by page", () => {
  test.each(["service_hall", "task_general_basic", "service_hall_task"])(
    "brings every row of %s once, in order",
    async (table) => {
      const { total } = await caller.page(table, "", 1, 100);
      const rows = await caller.pull(table);
      const keys = rows.map((row) => `${row.cd_time} ${row.row_guid}`);
      expect(new Set(keys).size).toBe(total);
      expect(keys).toEqual([...keys].sort());
    },
  );

  test("from a second on brings that whole second again and nothing before it", async () => {
    const all = await caller.pull("service_hall");
    const second = all.at(150)?.cd_time ?? "";
    const again = await caller.pull("service_hall", second, 100);
    expect(again.map((row) => row.row_guid)).toEqual(
      all.filter((row) => row.cd_time >= second).map((row) => row.row_guid),
    );
  });

  test("past the last page brings no rows and the same total", async () => {
    const page = await caller.page("service_hall", "", 9, 100);
    expect({ total: page.total, rows: page.rows }).toEqual({ total: 200, rows: [] });
  });
});

test("a province that is told to speak HMAC-SM3 refuses HMAC-SHA256", async () => {
  const strict = await startSandbox({ port: 0, signType: "HMAC-SM3" });
  const stranger = new ProvinceCaller(strict.url);
  const codes = [
    (await stranger.answer("/auth/v1/token", {}, { type: "HMAC-SHA256" })).code,
    (await stranger.answer("/auth/v1/token", {}, { type: "HMAC-SM3" })).code,
  ];
  await strict.stop();
  expect(codes).toEqual(["40101", "0"]);
});
