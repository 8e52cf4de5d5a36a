import { describe, expect, test } from "@jest/globals";
import { killNoticeWorkers } from "./noticeKills";

/** `pnpm proof:notices` kills a hundred times; these few keep the proof itself in working order. */
const KILLS = 5;

describe("workers that are killed again and again while they deliver notices", () => {
  test("tell every event exactly once or say that they could not, and none twice", async () => {
    const report = await killNoticeWorkers({ kills: KILLS, eventsPerKill: 24 });
    expect(report).toMatchObject({ toldTwice: 0, lost: 0, sentWithoutArriving: 0, arrivedWithoutSaying: 0 });
    expect(report.events).toBe(KILLS * 24);
    // Every way was gone: a proof in which nothing was sent would prove nothing.
    expect(Math.min(report.sentByWechat, report.sentBySms, report.undeliverable["noChannel"] ?? 0)).toBeGreaterThan(10);
  }, 600_000);
});
