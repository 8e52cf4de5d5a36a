import type { Context, Middleware } from "koa";
import { z } from "zod";
import type { SandboxClock } from "../../clock";
import { fromProvinceTime } from "../../clock";
import type { People } from "../../people/people";
import type { World } from "../../world/buildWorld";
import { PROVINCE_TABLES } from "../../world/wire";
import type { OutsideSystem, RowSwitch } from "../outsideSystem";
import type { BulkCases } from "./cases/bulkCases";
import { caseTables, isCaseTable, sealedCaseRow, type PagedTable } from "./cases/caseTables";
import { ChangeTimes } from "./changeTimes";
import { ExchangeTable } from "./exchangeTable";
import { type Call, type Credentials, Gatekeeper } from "./gatekeeper";
import { directData, isDirectPath, withLicences } from "./directServices";
import { LicenceBook } from "./licences/licenceBook";

const PREFIX = "/province";
const PAGE_PATH = /^\/province\/exchange\/v1\/([^/]+)\/page$/;

/** Business codes inside HTTP 200. */
const MESSAGES: Record<string, string> = {
  "0": "",
  "40001": "参数错误",
  "40101": "签名验证失败",
  "40102": "令牌无效或已过期",
  "40401": "数据表不存在",
  "42900": "调用过于频繁",
  "50000": "系统异常",
  "50300": "系统维护中",
};

const PageRequest = z.object({
  since: z.string().refine((text) => text === "" || fromProvinceTime(text) !== null, "since"),
  pageNum: z.int().min(1),
  pageSize: z.int().min(100).max(500),
});

const answer = (code: string, data: unknown = null, msg = MESSAGES[code] ?? "") => ({ code, msg, data });

export interface ProvinceParts {
  world: World;
  people: People;
  credentials: Credentials;
  /** The agreed key of sensitive fields. */
  fieldKey: Buffer;
  /** Generated cases in place of the demonstration people's. */
  bulkCases?: BulkCases | undefined;
}

/** Every table of the exchange by its name. */
type Tables = ReadonlyMap<string, PagedTable>;

/** The provincial platform: signature and token at the door, tables and the real-name check behind it. */
export function provinceSystem(
  { world, people, credentials, fieldKey, bulkCases }: ProvinceParts,
  clock: SandboxClock,
): OutsideSystem {
  const gatekeeper = new Gatekeeper(credentials, clock, PREFIX);
  const tables: Tables = new Map<string, PagedTable>([
    ...PROVINCE_TABLES.map((name) => [name, new ExchangeTable(world.tables[name])] as const),
    ...caseTables(world, people, bulkCases),
  ]);
  const times = new ChangeTimes(clock, latestChange(world));
  const licences = new LicenceBook(people);
  const rows = withLicences(rowSwitch(tables, times), licences, times);
  return {
    name: "province",
    prefix: PREFIX,
    handle: exchange(gatekeeper, {
      page: (table, body) => pageAnswer(tables, { table, body, fieldKey }),
      direct: (path, body) => directAnswer(directData(path, body, { people, licences, fieldKey })),
    }),
    businessAnswer: (code) => answer(code),
    maintenanceCode: "50300",
    rows,
    reset: () => {
      gatekeeper.reset();
      licences.reset();
      const changed = [...tables.values()].filter((table) => table.isChanged());
      if (changed.length === 0) return;
      const cdTime = times.next();
      for (const table of changed) table.restore(cdTime);
    },
  };
}

interface Services {
  page(table: string, body: unknown): unknown;
  direct(path: string, body: unknown): unknown;
}

const directAnswer = (data: unknown) => (data === null ? answer("40001") : answer("0", data));

function exchange(gatekeeper: Gatekeeper, services: Services): Middleware {
  return (ctx) => {
    const call = callOf(ctx);
    const fault = gatekeeper.signatureFault(call);
    if (fault !== null) {
      ctx.body = answer("40101", null, fault);
      return;
    }
    if (ctx.path === `${PREFIX}/auth/v1/token` && ctx.method === "POST") {
      ctx.body = answer("0", gatekeeper.issueToken());
      return;
    }
    const [, table] = PAGE_PATH.exec(ctx.path) ?? [];
    const isKnown = table !== undefined || isDirectPath(ctx.path);
    if (!isKnown || ctx.method !== "POST") {
      ctx.status = 404;
      ctx.body = answer("40401", null, "接口不存在");
      return;
    }
    if (!gatekeeper.hasToken(call)) {
      ctx.body = answer("40102");
      return;
    }
    const { body } = ctx.request;
    ctx.body = table === undefined ? services.direct(ctx.path, body) : services.page(table, body);
  };
}

interface PageCall {
  table: string;
  body: unknown;
  fieldKey: Buffer;
}

function pageAnswer(tables: Tables, { table: name, body, fieldKey }: PageCall) {
  const table = tables.get(name);
  if (!table) return answer("40401");
  const request = PageRequest.safeParse(body);
  if (!request.success) {
    const fields = request.error.issues.map((issue) => issue.path.join(".") || "body");
    return answer("40001", null, `参数错误：${[...new Set(fields)].join("、")}`);
  }
  const { since, pageNum, pageSize } = request.data;
  const page = table.page(since, pageNum, pageSize);
  if (!isCaseTable(name)) return answer("0", page);
  return answer("0", { ...page, rows: page.rows.map((row) => sealedCaseRow(row, fieldKey)) });
}

function callOf(ctx: Context): Call {
  return { method: ctx.method, path: ctx.path, body: ctx.request.rawBody ?? "", header: (name) => ctx.get(name) };
}

const rowSwitch = (tables: Tables, times: ChangeTimes): RowSwitch => ({
  has: (name) => tables.has(name),
  put: (name, rows) => {
    const cdTime = times.next();
    tables.get(name)?.put(rows, cdTime);
    return { cdTime };
  },
});

function latestChange(world: World): string {
  let latest = "";
  for (const row of Object.values(world.tables).flat()) {
    const cdTime = String(row["cd_time"]);
    if (cdTime > latest) latest = cdTime;
  }
  return latest;
}
