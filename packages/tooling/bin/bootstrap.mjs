// First step of `npm start` and `npm test`, on a machine with Node and npm alone: plain JavaScript, no dependency.
// It installs the workspace with the pinned pnpm, then hands over to the TypeScript program of the same name.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const { packageManager } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const command = process.argv[2];
const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

console.log(`[1] Installing packages (${packageManager}) …`);
const installed = spawnSync(
  process.platform === "win32" ? "npx.cmd" : "npx",
  ["--yes", packageManager, "install", "--frozen-lockfile", "--prefer-offline", "--reporter=silent"],
  {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, CI: "true" },
    shell: process.platform === "win32",
  },
);
if (installed.status !== 0) {
  console.error(
    "The packages could not be installed. Is the package registry reachable? Try again, or run npx pnpm install to see more.",
  );
  process.exit(installed.status ?? 1);
}

// One process less between the terminal and the program: a relay in between would end before what it started.
const loader = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
const program = path.join(root, `packages/tooling/src/${command}.ts`);
const child = spawn(process.execPath, ["--import", loader, program, ...process.argv.slice(3)], {
  cwd: root,
  stdio: "inherit",
});
// The terminal's own Ctrl-C reaches the program as well; it stops once, however often it is asked.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
