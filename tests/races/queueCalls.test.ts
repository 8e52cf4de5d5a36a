import { describe, expect, test } from "@jest/globals";
import { testStore } from "@yanta/local-store/testing";
import { proveCalls } from "./queueCalls";

/** The full numbers (50 counters, 500 tickets), and the 2 seconds to screen and phone, run by `pnpm proof:queue`. */
describe("12 counters in two processes call at once until 60 tickets are served", () => {
  test("each ticket is called exactly once, and the screen shows every one", async () => {
    process.env["TEST_STORE_URI"] = (await testStore()).uri;
    const result = await proveCalls({ counters: 12, tickets: 60, processes: 2 });
    expect(result).toMatchObject({
      calledOnce: 60,
      calledMoreThanOnce: 0,
      neverCalled: 0,
      distinctNumbers: 60,
      neverOnScreen: 0,
    });
  }, 120_000);
});
