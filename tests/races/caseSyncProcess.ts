import { startCaseSync } from "../../bff/src/features/cases";
import { systemClock } from "../../bff/src/platform/clock";
import { leaseOf } from "../../bff/src/platform/jobs";
import { createMetrics } from "../../bff/src/platform/metrics";
import { caseProcess } from "../support/caseWorld";

/**
 * A worker that synchronises cases, until it is killed or has all of them. Prints `page` for each page that it asks for,
 * `heap <MB>` once a second, and `done <seconds>`.
 */
const [uri = "", sandboxUrl = "", keyFolder = ""] = process.argv.slice(2);
const { province, ...parts } = await caseProcess({ uri, sandboxUrl, keyFolder });
const HEAP_EVERY_MS = 1_000;
const MEGABYTE = 1024 * 1024;

const heap = setInterval(() => {
  globalThis.gc?.();
  process.stdout.write(`heap ${(process.memoryUsage().heapUsed / MEGABYTE).toFixed(1)}\n`);
}, HEAP_EVERY_MS);
const startedMs = performance.now();
const sync = startCaseSync(
  {
    ...parts,
    province: {
      caseChanges: (kind, request) => {
        process.stdout.write("page\n");
        return province.caseChanges(kind, request);
      },
    },
    lease: leaseOf(parts.connection, "caseSync"),
    clock: systemClock,
    metrics: createMetrics(),
  },
  60_000,
);
await sync.firstSync;
process.stdout.write(`done ${((performance.now() - startedMs) / 1000).toFixed(3)}\n`);
clearInterval(heap);
await sync.stop();
await province.close();
await parts.connection.close();
