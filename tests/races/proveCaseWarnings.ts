import { proveCaseWarnings } from "./caseWarningProof";

/**
 * `pnpm proof:warnings`: `CASES` cases over `DAYS` days, looked at by `WORKERS` workers of which one is killed `RESTARTS`
 * times. Ends with 1 when a warning is missing, told without cause, or told twice.
 */
const cases = Number(process.env["CASES"] ?? 2_000);
const workers = Number(process.env["WORKERS"] ?? 3);
const restarts = Number(process.env["RESTARTS"] ?? 20);
const days = Number(process.env["DAYS"] ?? 28);

const proof = await proveCaseWarnings({ cases, workers, restarts, days });
console.log(`${cases} cases, ${days} days, ${workers} workers, killed ${proof.restarts} times`);
console.log(`warnings: ${proof.expected} due, ${proof.stored} kept once each: ${JSON.stringify(proof.byKind)}`);
console.log(`missing ${proof.missing}, without cause ${proof.unasked}`);
console.log(`notices to residents: ${proof.noticesExpected} due, ${proof.notices} kept`);
const isProven = proof.missing + proof.unasked === 0 && proof.notices === proof.noticesExpected && proof.expected > 0;
process.exit(isProven ? 0 : 1);
