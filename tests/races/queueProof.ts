import { parseArgs } from "node:util";
import { testStore } from "@yanta/local-store/testing";
import { proveCalls } from "./queueCalls";
import { playSequences } from "./queueModel";

const { values } = parseArgs({
  options: {
    sequences: { type: "string", default: "100000" },
    actions: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
    counters: { type: "string", default: "50" },
    tickets: { type: "string", default: "500" },
    processes: { type: "string", default: "2" },
    rounds: { type: "string", default: "3" },
  },
});

/** What the hall is promised between a call and its number on the screen and on the phone. */
const SHOWN_WITHIN_MS = 2_000;

/** The full proofs of the queue; every number can be changed on the command line. */
async function main(): Promise<void> {
  process.env["TEST_STORE_URI"] = (await testStore()).uri;
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const tickets = Number(values.tickets);
    const result = await proveCalls({
      counters: Number(values.counters),
      tickets,
      processes: Number(values.processes),
    });
    console.log(`round ${round}`, JSON.stringify(result));
    const isProven =
      result.calledOnce === tickets &&
      result.distinctNumbers === tickets &&
      result.calledMoreThanOnce === 0 &&
      Math.max(result.slowestScreenMs, result.slowestPhoneMs) <= SHOWN_WITHIN_MS;
    if (!isProven) process.exitCode = 1;
  }
  const run = playSequences({
    from: Number(values.seed),
    count: Number(values.sequences),
    actionsEach: Number(values.actions),
  });
  console.log("random sequences", JSON.stringify(run));
}

void main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
