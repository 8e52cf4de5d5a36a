import { readConfig } from "../config";
import { startWorker } from "../worker";
import { runUntilStopped } from "./runUntilStopped";

await runUntilStopped(async () => startWorker(readConfig()));
