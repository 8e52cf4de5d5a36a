import { readConfig } from "../config";
import { startServer } from "../server";
import { runUntilStopped } from "./runUntilStopped";

await runUntilStopped(async () => startServer(readConfig()));
