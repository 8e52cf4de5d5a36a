import { expect, test } from "@jest/globals";
import { provePayments } from "./paymentProof";

const orders = Number(process.env["ORDERS"] ?? 50);

test("payers, lost answers, false and repeated notices, and a BFF that is killed: every fen is accounted for", async () => {
  const proof = await provePayments({ seed: 3, orders, kills: 2, keepsKeys: false, killsInRefunds: false });
  expect(proof.violations).toEqual([]);
  expect(proof.planted).toBeGreaterThan(8);
  expect(proof.found).toBe(proof.planted);
  const happened = Object.keys(proof.faults);
  for (const fault of ["lostAnswer", "duplicateNotice", "lostNotice"]) expect(happened).toContain(fault);
  expect(happened.join()).toMatch(/spoiledNotice:.*spoiledAnswer:|spoiledAnswer:.*spoiledNotice:/);
}, 180_000);
