import { readFileSync } from "node:fs";
import path from "node:path";
import { readConfig } from "../config";
import { explainFailure } from "../bin/runUntilStopped";
import { createLog } from "../platform/log";
import { openStore, type Connection } from "../platform/store";
import { previewPlaces, publishPlaces, type PlaceChange } from "./publishPlaces";
import { readPlaces } from "./readPlaces";

const USAGE = `用法：pnpm data:import 文件.csv [--apply]
  不带 --apply 只预览，不改任何数据。表格样式见 bff/data/places-template.csv。`;

/** `pnpm data:import FILE.csv [--apply]`: a bureau's table of places replaces demonstration facts, whole or not at all. */
async function main(args: readonly string[]): Promise<void> {
  const [file] = args.filter((arg) => !arg.startsWith("--"));
  const unknown = args.filter((arg) => arg.startsWith("--") && arg !== "--apply");
  if (file === undefined || unknown.length > 0) return fail(USAGE);
  const { places, errors } = readPlaces(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)));
  if (errors.length > 0) {
    const lines = errors.map(({ line, field, message }) => `第${line}行 ${field}：${message}`);
    return fail([...lines, `共${errors.length}处错误，没有导入任何内容。`].join("\n"));
  }
  const config = readConfig();
  const store = openStore(config, createLog("silent", "import"));
  await store.opened;
  try {
    await previewOrApply(store.connection, places, args.includes("--apply") ? path.basename(file) : null);
  } finally {
    await store.close();
  }
}

async function previewOrApply(
  connection: Connection,
  places: ReturnType<typeof readPlaces>["places"],
  fileName: string | null,
) {
  const changes = await previewPlaces(connection, places);
  print(changes.filter((change) => change.kind !== "same").map(describe));
  const count = (kind: PlaceChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  print([`新增 ${count("new")}，修改 ${count("changed")}，不变 ${count("same")}。`]);
  if (fileName === null) return print(["这是预览。确认无误后加 --apply 发布。"]);
  const version = await publishPlaces(connection, places, fileName, new Date());
  print([`已发布，第 ${version} 版。`]);
}

const describe = ({ stationId, name, kind, fields }: PlaceChange): string =>
  kind === "new" ? `新增 ${stationId} ${name}` : `修改 ${stationId} ${name}：${fields.join("、")}`;

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

await main(process.argv.slice(2)).catch(explainFailure);
