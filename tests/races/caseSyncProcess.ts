import { synchroniseCases } from "../support/caseProcess";

/**
 * A worker that synchronises cases, until it is killed or has all of them. Prints `page` for each page that it asks for,
 * `heap <MB>` once a second, and `done <seconds>`.
 */
const [uri = "", sandboxUrl = "", keyFolder = ""] = process.argv.slice(2);
const HEAP_EVERY_MS = 1_000;
const MEGABYTE = 1024 * 1024;

const heap = setInterval(() => {
  globalThis.gc?.();
  process.stdout.write(`heap ${(process.memoryUsage().heapUsed / MEGABYTE).toFixed(1)}\n`);
}, HEAP_EVERY_MS);
const seconds = await synchroniseCases({ uri, sandboxUrl, keyFolder }, () => process.stdout.write("page\n"));
process.stdout.write(`done ${seconds.toFixed(3)}\n`);
clearInterval(heap);
