import { rateThroughKills } from "./ratingStorm";

/** The whole proof: `VISITS` visits rated while the BFF is killed `KILLS` times. Ends with 1 when a low grade stands alone. */
const visits = Number(process.env["VISITS"] ?? 5_000);
const kills = Number(process.env["KILLS"] ?? 50);
const seed = Number(process.env["SEED"] ?? 1);

const report = await rateThroughKills({ seed, visits, kills });
console.log(
  `seed ${seed}: ${report.seconds.toFixed(0)} s, ${report.visits} visits, BFF killed ${report.kills} times, ` +
    `${report.acknowledged} ratings acknowledged, ${report.brokenOff} broken off, of which ${report.keptUnanswered} ` +
    `were kept; ${report.lowGrades} low grades, violations ${report.violations.length}`,
);
for (const violation of report.violations.slice(0, 40)) console.log(`  ${violation}`);
console.log(report.violations.length === 0 ? "every low grade has its rectification" : "something is missing");
process.exit(report.violations.length === 0 ? 0 : 1);
