import { parseArgs } from "node:util";
import { testStore } from "@yanta/local-store/testing";
import { killNoticeWorkers } from "./noticeKills";

const { values } = parseArgs({
  options: { kills: { type: "string", default: "100" }, events: { type: "string", default: "24" } },
});

/** The full proof of notices; both numbers can be changed on the command line. */
async function main(): Promise<void> {
  process.env["TEST_STORE_URI"] = (await testStore()).uri;
  const report = await killNoticeWorkers({ kills: Number(values.kills), eventsPerKill: Number(values.events) });
  console.log(JSON.stringify(report, null, 2));
  const { toldTwice, lost, sentWithoutArriving, arrivedWithoutSaying } = report;
  if (toldTwice + lost + sentWithoutArriving + arrivedWithoutSaying > 0) process.exitCode = 1;
}

void main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
