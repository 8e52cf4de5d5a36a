import path from "node:path";
import { type Config, ConfigError, readConfig } from "@yanta/bff/config";
import { seedSandboxStaff } from "@yanta/bff";
import { startStore } from "@yanta/local-store";
import { repositoryRoot, runToEnd } from "./run/children";
import { choosePort } from "./run/ports";
import { Progress } from "./run/progress";
import { waitUntilReady } from "./start/readiness";
import { Services } from "./start/services";

/** The first synchronisation loads every item, place and guide; a slow machine gets time for it. */
const READY_TIMEOUT_MS = 180_000;

const progress = new Progress();
const services = new Services((name) => {
  console.error(`${name} ended by itself; stopping everything.`);
  void end(1);
});
let ending = false;

async function end(status: number): Promise<void> {
  if (ending) return;
  ending = true;
  await services.stopAll();
  process.exit(status);
}

async function startDatabase(config: Config): Promise<{ uri: string; analyze: () => Promise<void> }> {
  progress.next(config.MONGODB_URI ? "Store: the MongoDB named by MONGODB_URI" : "Store: a database of our own");
  const store = await startStore({
    dataDir: path.join(config.DATA_DIR, "store"),
    engine: config.STORE_ENGINE,
    ...(config.MONGODB_URI ? { mongodbUri: config.MONGODB_URI } : {}),
    ...(config.STORE_DEBIAN_MIRROR ? { debianMirror: config.STORE_DEBIAN_MIRROR } : {}),
    onProgress: (line) => progress.detail(line),
  });
  services.add("store", () => store.stop());
  return store;
}

/** The app for the browser; an unchanged one is not built again. */
async function buildApp(): Promise<string> {
  progress.next("App for the browser");
  const { status, output } = await runToEnd(process.execPath, ["scripts/build.mjs", "h5", "--cached"], {
    cwd: path.join(repositoryRoot, "miniapp"),
  });
  if (status !== 0) throw new Error(`The app could not be built:\n${output.slice(-2_000)}`);
  progress.detail(output.trim().split("\n").at(-1) ?? "built");
  return path.join(repositoryRoot, "miniapp/dist/h5");
}

/** Outside systems answer from the sandbox unless the province's own address is given. */
async function startSandbox(config: Config): Promise<NodeJS.ProcessEnv> {
  if (config.PROVINCE_BASE_URL) return {};
  progress.next("Sandbox: stand-ins for the province's platform");
  const port = await choosePort(config.SANDBOX_PORT, "127.0.0.1", process.env.SANDBOX_PORT !== undefined);
  const env = {
    SANDBOX_PORT: String(port),
    DATA_DIR: config.DATA_DIR,
    PROVINCE_APP_ID: config.PROVINCE_APP_ID,
    PROVINCE_SECRET: config.PROVINCE_SECRET,
  };
  services.spawn("sandbox", "packages/sandbox/src/main.ts", env);
  await waitUntilReady(`http://127.0.0.1:${port}/healthz`, READY_TIMEOUT_MS);
  progress.detail(`http://127.0.0.1:${port}`);
  return env;
}

async function startProduct(config: Config, env: NodeJS.ProcessEnv): Promise<string> {
  const port = await choosePort(config.PORT, config.HOST, process.env.PORT !== undefined);
  const url = `http://127.0.0.1:${port}`;
  progress.next("Worker: the province's items, places and guides");
  services.spawn("worker", "bff/src/bin/worker.ts", env);
  progress.next("BFF: the app and its API");
  services.spawn("bff", "bff/src/bin/server.ts", { ...env, PORT: String(port) });
  await waitUntilReady(`${url}/healthz`, READY_TIMEOUT_MS);
  progress.next("Loading the data");
  await waitUntilReady(`${url}/readyz`, READY_TIMEOUT_MS, (seconds) =>
    progress.detail(`still loading after ${seconds} s`),
  );
  return url;
}

/** Staff accounts of the demonstration world; their passwords are made here at the first start and told to nobody else. */
async function tellStaff(config: Config): Promise<void> {
  if (config.PROVINCE_BASE_URL) return;
  const { examples, file } = await seedSandboxStaff(config);
  const rows = examples.map(({ account, role, password }) => `  ${role.padEnd(14)}${account.padEnd(18)}${password}`);
  console.log(`Staff sign-in (role, account, password):\n${rows.join("\n")}\n  all accounts  ${file}`);
}

function tell(url: string): void {
  console.log(`
掌上办 is ready after ${progress.seconds()} s.
  App       ${url}/
  Staff     ${url}/#/packages/staff/signIn/index
  Display   ${url}/#/packages/display/hall/index
  API docs  ${url}/docs
Stop with Ctrl-C.`);
}

async function main(): Promise<void> {
  // Every process gets one absolute folder, whichever folder it is started in.
  const dataDir = path.resolve(repositoryRoot, process.env.DATA_DIR || ".data");
  const config = readConfig({ ...process.env, DATA_DIR: dataDir });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  const store = await startDatabase(config);
  const h5Dir = await buildApp();
  const sandbox = await startSandbox(config);
  const url = await startProduct(config, {
    LOG_LEVEL: "warn",
    ...process.env,
    ...sandbox,
    MONGODB_URI: store.uri,
    DATA_DIR: dataDir,
    H5_DIR: h5Dir,
  });
  // Range finds are slow on the embedded engine after a bulk load until it has statistics.
  await store.analyze();
  tell(url);
  // Hashing some hundred passwords takes a while the first time: nobody waits for it.
  await tellStaff({ ...config, MONGODB_URI: store.uri });
}

main().catch((error: unknown) => {
  const isForOperator = error instanceof ConfigError || error instanceof Error;
  console.error(isForOperator ? error.message : error);
  void end(1);
});
