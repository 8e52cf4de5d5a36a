import { proveCaseSync } from "./caseSyncProof";

/**
 * `pnpm proof:cases`: `CASES` cases with `STEPS` steps each, the worker killed `KILLS` times. Ends with 1 when the end state
 * differs from that of an undisturbed run, or the memory has grown with the rows.
 */
const cases = Number(process.env["CASES"] ?? 100_000);
const stepsPerCase = Number(process.env["STEPS"] ?? 10);
const kills = Number(process.env["KILLS"] ?? 20);
/** What the garbage collector may leave lying about between two looks. */
const SLACK_MB = 25;

const proof = await proveCaseSync({ cases, stepsPerCase, kills, watchesMemory: true });
console.log(
  `${cases} cases, ${proof.rows} rows in ${proof.seconds.toFixed(0)} s: ${Math.round(proof.rowsPerSecond)} rows/s, ` +
    `${proof.ratioToBareInserts.toFixed(2)} of bare inserts`,
);
console.log(`kept: ${JSON.stringify(proof.counts)}`);
console.log(`memory in use: ${proof.heapAtQuarter} MB at a quarter of the way, ${proof.heapAtEnd} MB at the end`);
console.log(
  `killed ${proof.kills} times while rows changed: ${proof.differing.length === 0 ? "the same end state" : `${proof.differing.join(", ")} differ`}`,
);
const isFlat = proof.heapAtEnd <= proof.heapAtQuarter + SLACK_MB;
process.exit(proof.differing.length === 0 && isFlat ? 0 : 1);
