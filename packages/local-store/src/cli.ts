import { parseArgs } from "node:util";
import type { EngineWish } from "./chooseEngine";
import { startStore } from "./startStore";
import { messageOf, StoreProblem } from "./storeProblem";

const ENGINES: readonly EngineWish[] = ["auto", "external", "mongod", "documentdb", "memory-server"];
const USAGE = "usage: tsx cli.ts --data-dir FOLDER [--port PORT]   (STORE_ENGINE, MONGODB_URI, STORE_DEBIAN_MIRROR)";

/** Runs the store until Ctrl-C. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { "data-dir": { type: "string" }, port: { type: "string" } } });
  const dataDir = values["data-dir"];
  if (!dataDir) throw new StoreProblem(USAGE);
  const { MONGODB_URI: mongodbUri, STORE_DEBIAN_MIRROR: debianMirror, STORE_ENGINE: wish = "auto" } = process.env;
  const engine = ENGINES.find((name) => name === wish);
  if (!engine) throw new StoreProblem(`STORE_ENGINE is one of ${ENGINES.join(", ")}.`);
  const onProgress = (line: string): void => console.error(line);
  const store = await startStore({
    dataDir,
    port: Number(values.port ?? 0),
    engine,
    mongodbUri,
    debianMirror,
    onProgress,
  });
  console.log(store.uri);
  // The store does not keep its user's process alive; this process has nothing else to do.
  const alive = setInterval(() => undefined, 60_000);
  const stop = (): void => {
    clearInterval(alive);
    void store.stop();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof StoreProblem ? messageOf(error) : error);
  process.exitCode = 1;
});
