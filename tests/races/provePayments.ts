import { provePayments } from "./paymentProof";

/** The whole proof: `ORDERS` orders with every fault of WeChat Pay, the BFF killed `KILLS` times. Ends with 1 when a fen is amiss. */
const orders = Number(process.env["ORDERS"] ?? 2_000);
const kills = Number(process.env["KILLS"] ?? 50);
const seed = Number(process.env["SEED"] ?? 1);

const proof = await provePayments({ seed, orders, kills, keepsKeys: true, killsInRefunds: true });
const yuan = (fen: number): string => (fen / 100).toFixed(2);
console.log(
  `seed ${seed}: ${proof.seconds.toFixed(0)} s, ${proof.orders} orders at WeChat, BFF killed ${proof.kills} times, ` +
    `received ${yuan(proof.paidFen)} yuan, gave back ${yuan(proof.refundedFen)}, set aside ${proof.setAside}, ` +
    `differences planted ${proof.planted}, found ${proof.found}, violations ${proof.violations.length}`,
);
console.log(
  `  faults: ${Object.entries(proof.faults)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ")}`,
);
for (const violation of proof.violations.slice(0, 40)) console.log(`  ${violation}`);
console.log(proof.violations.length === 0 ? "every fen is accounted for" : "the books do not agree");
process.exit(proof.violations.length === 0 ? 0 : 1);
