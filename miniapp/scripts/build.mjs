import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inputsHash } from "./inputsHash.mjs";
import { h5Sizes, reportSizes, weappSizes } from "./sizes.mjs";

/*
 * node scripts/build.mjs weapp|h5 [--cached]
 * Builds into dist/weapp or dist/h5, prints the sizes, and fails when one is over its limit.
 * --cached: an H5 build whose inputs have not changed is left as it is.
 * TARO_APP_API_BASE: origin of the API for weapp; H5 asks its own origin.
 */
const miniapp = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const [platform, ...flags] = process.argv.slice(2);
if (platform !== "weapp" && platform !== "h5") {
  console.error("Say what to build: node scripts/build.mjs weapp|h5 [--cached]");
  process.exit(2);
}

const output = path.join(miniapp, "dist", platform);
const stamp = path.join(miniapp, "dist", `${platform}.hash`);
const apiBase = platform === "weapp" ? (process.env.TARO_APP_API_BASE ?? "http://127.0.0.1:8080") : "";
const hash = inputsHash(miniapp, { platform, apiBase });

const entryFile = platform === "h5" ? "index.html" : "app.json";
const unchanged = existsSync(path.join(output, entryFile)) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
if (flags.includes("--cached") && unchanged) console.log(`${platform}: nothing has changed since the last build`);
else build();
process.exitCode = reportSizes(platform === "weapp" ? weappSizes(output) : h5Sizes(output)) ? 0 : 1;

function build() {
  // Built beside and swapped in: a server that reads dist/ never sees half an app.
  const next = path.join("dist", `${platform}.next-${process.pid}`);
  const cli = createRequire(import.meta.url).resolve("@tarojs/cli/bin/taro");
  const built = spawnSync(process.execPath, [cli, "build", "--type", platform], {
    cwd: miniapp,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_ENV: "production", TARO_ENV: platform, TARO_APP_API_BASE: apiBase, TARO_OUTPUT: next },
  });
  const nextFolder = path.join(miniapp, next);
  if (built.status !== 0 || !existsSync(path.join(nextFolder, entryFile))) {
    console.error(built.stdout, built.stderr);
    rmSync(nextFolder, { recursive: true, force: true });
    process.exit(built.status || 1);
  }
  rmSync(stamp, { force: true });
  rmSync(output, { recursive: true, force: true });
  renameSync(nextFolder, output);
  writeFileSync(stamp, hash);
  console.log(`${platform}: built into ${path.relative(process.cwd(), output)}`);
}
