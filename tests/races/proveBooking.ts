import { proveBooking } from "./bookingProof";

/**
 * The whole proof: `SEEDS` runs of `BOOKINGS` requests on 300 cells, one of two processes killed `KILLS` times in each.
 * Ends with 1 when any run breaks an invariant.
 */
const seeds = Number(process.env["SEEDS"] ?? 20);
const first = Number(process.env["FIRST_SEED"] ?? 1);
const bookings = Number(process.env["BOOKINGS"] ?? 5_000);
const kills = Number(process.env["KILLS"] ?? 3);

let broken = 0;
for (let seed = first; seed < first + seeds; seed += 1) {
  const { violations, results, returned, live, seconds } = await proveBooking({ seed, bookings, kills });
  const refusals: Record<string, number> = {};
  for (const [code, count] of results.flatMap((result) => Object.entries(result.refusals))) {
    refusals[code] = (refusals[code] ?? 0) + count;
  }
  const sum = (field: "booked" | "moved" | "cancelled" | "held") =>
    results.reduce((total, one) => total + one[field], 0);
  console.log(
    `seed ${seed}: ${seconds.toFixed(0)} s, booked ${sum("booked")}, held ${sum("held")}, moved ${sum("moved")}, ` +
      `cancelled ${sum("cancelled")}, live at the end ${live}, returned by the audit ${returned.length}, ` +
      `refused ${JSON.stringify(refusals)}, violations ${violations.length}`,
  );
  for (const violation of violations.slice(0, 20)) console.log(`  ${violation}`);
  broken += violations.length;
}
console.log(broken === 0 ? "nothing oversold, lost or orphaned" : `${broken} violations`);
process.exit(broken === 0 ? 0 : 1);
