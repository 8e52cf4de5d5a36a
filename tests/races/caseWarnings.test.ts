import { expect, test } from "@jest/globals";
import { proveCaseWarnings } from "./caseWarningProof";

test("each warning of a case is told once, by two workers of which one is killed", async () => {
  const proof = await proveCaseWarnings({ cases: 100, workers: 2, restarts: 1, days: 2 });
  expect(proof).toMatchObject({ missing: 0, unasked: 0, notices: proof.noticesExpected });
  expect(proof.stored).toBe(proof.expected);
  expect(Object.keys(proof.byKind).length).toBeGreaterThan(3);
}, 180_000);
