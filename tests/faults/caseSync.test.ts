import { expect, test } from "@jest/globals";
import { proveCaseSync } from "../races/caseSyncProof";

test("a synchronisation of cases that is killed again and again ends in the same documents", async () => {
  const proof = await proveCaseSync({ cases: 250, stepsPerCase: 5, kills: 2, watchesMemory: false });
  expect(proof.differing).toEqual([]);
  expect(proof.counts).toMatchObject({ cases: 250, caseSteps: 1249, casePauses: 25, caseResults: 250, quarantine: 1 });
}, 180_000);
