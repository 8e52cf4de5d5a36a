import { readConfig } from "../config";
import { startNoticeProcess } from "../noticeWorker";
import { runUntilStopped } from "./runUntilStopped";

await runUntilStopped(async () => startNoticeProcess(readConfig()));
