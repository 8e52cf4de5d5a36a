import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { eventually, startService, type TestService } from "../support/service";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const template = readFileSync(path.join(root, "bff/data/places-template.csv"), "utf8");
/** Each run of the command starts a process, which a busy machine may do slowly. */
const RUN_MS = 120_000;
const STATION = "/stations/610113-S001";

let service: TestService;
const folder = mkdtempSync(path.join(tmpdir(), "places-"));
beforeAll(async () => {
  service = await startService({ label: "import", env: { SYNC_INTERVAL_SECONDS: "1" } });
}, 120_000);
afterAll(() => service.stop());

interface Run {
  status: number;
  out: string;
}

/** Runs the command as a clerk does. */
function importFile(csv: string, ...flags: string[]): Promise<Run> {
  const file = path.join(folder, "places.csv");
  writeFileSync(file, csv);
  const args = ["--import", "tsx", path.join(root, "bff/src/cli/importPlaces.ts"), file, ...flags];
  const { MONGODB_URI = "", MONGODB_DATABASE } = service.config;
  const env = { ...process.env, NODE_OPTIONS: "", MONGODB_URI, MONGODB_DATABASE };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), out: stdout + stderr });
    });
  });
}

const shown = async () => (await service.get(STATION)).body;

describe("a bureau's table of places", () => {
  test(
    "is previewed first, and changes nothing",
    async () => {
      const before = await shown();
      const run = await importFile(template);
      expect(run).toMatchObject({ status: 0, out: expect.stringContaining("修改 610113-S001") });
      expect(run.out).toContain("这是预览");
      await service.server.app.catalogue.refresh();
      expect(await shown()).toEqual(before);
    },
    RUN_MS,
  );

  test(
    "with one bad row publishes no row",
    async () => {
      const bad = template.trimEnd().split("\n")[1]?.replace("S001", "S002").replace("710061", "71") ?? "";
      const run = await importFile(`${template.trimEnd()}\n${bad}\n`, "--apply");
      expect(run).toMatchObject({ status: 1, out: expect.stringContaining("第3行 postcode：六位数字") });
      await service.server.app.catalogue.refresh();
      expect(await shown()).toMatchObject({ source: "demonstration" });
    },
    RUN_MS,
  );

  test(
    "is published whole, and the province's demonstration rows no longer stand before it",
    async () => {
      const run = await importFile(template, "--apply");
      expect(run).toMatchObject({ status: 0, out: expect.stringContaining("已发布，第 1 版") });
      await eventually(shown, (place) => place["source"] === "bureau");
      await service.sandboxPut("/rows/service_hall", [demonstrationRow("province says so")]);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await service.server.app.catalogue.refresh();
      expect(await shown()).toMatchObject({ source: "bureau", name: "小寨路街道便民服务中心", phone: "029-00000000" });
    },
    RUN_MS,
  );
});

const demonstrationRow = (name: string) => ({
  row_guid: "another-row-of-the-same-place",
  cd_operation: "I",
  hall_id: "610113-S001",
  hall_name: name,
  hall_level: "2",
  hall_kind: "1",
  area_code: "610113",
  longitude: "108.95",
  latitude: "34.22",
  coord_type: "GCJ02",
  address: "测试路1号",
  open_hours: JSON.stringify({ weekly: {} }),
  verify_date: "2026-12-01",
  data_source: "demonstration",
});
