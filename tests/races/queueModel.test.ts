import { describe, expect, test } from "@jest/globals";
import { playSequences } from "./queueModel";

/** The full count runs by `pnpm proof:queue`; here as many as fit into the time, from another start each day. */
const BUDGET_MS = 15_000;

describe("random sequences of 40 actions in a hall with four counters", () => {
  test("break no invariant of the queue, and every undo restores ticket and order", () => {
    const today = Math.floor(Date.now() / 86_400_000) * 1_000_000;
    const run = playSequences({ from: today, count: 20_000, actionsEach: 40, untilMs: Date.now() + BUDGET_MS });
    expect(run.sequences).toBeGreaterThan(1_000);
    expect(run.undone).toBeGreaterThan(run.sequences / 10);
    expect(run.moves).toBeGreaterThan(run.sequences * 5);
  }, 40_000);
});
