import { readConfig } from "../config";
import { migrateStore } from "../migrate";
import { explainFailure } from "./runUntilStopped";

await migrateStore(readConfig()).catch(explainFailure);
