import { setTimeout as sleep } from "node:timers/promises";
import { caseEvents, lookAtCases } from "../../bff/src/features/cases";
import { takeIn } from "../../bff/src/features/notices/service/takeIn";
import { sandboxClock } from "../../bff/src/platform/clock";
import { caseProcess } from "../support/caseProcess";

/** A worker that looks at cases and takes their events in, without a pause, until it is killed. */
const [uri = "", sandboxUrl = "", keyFolder = ""] = process.argv.slice(2);
const parts = await caseProcess({ uri, sandboxUrl, keyFolder });
const clock = sandboxClock(sandboxUrl);
const IDLE_MS = 50;
// The sandbox's clock stands: as long as this one goes, it has not been told the time yet.
const isTold = async (): Promise<boolean> => {
  const before = clock.now().getTime();
  await sleep(IDLE_MS);
  return clock.now().getTime() === before;
};
while (!(await isTold()));
process.stdout.write("ready\n");
for (;;) {
  // Two that insert the same telling, or lose a lock to each other, try again.
  const looked = await lookAtCases(parts, clock.now()).catch(() => 0);
  const taken = await takeIn(parts.connection, [caseEvents(parts.connection)], clock.now()).catch(() => 0);
  if (looked + taken === 0) await sleep(IDLE_MS);
}
