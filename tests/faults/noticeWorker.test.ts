import { describe, expect, test } from "@jest/globals";
import { killNoticeWorkers } from "./noticeKills";

describe("workers that are killed again and again while they deliver notices", () => {
  test("tell every event exactly once or say that they could not, and none twice", async () => {
    const report = await killNoticeWorkers({ kills: 15, eventsPerKill: 24 });
    expect(report).toMatchObject({ toldTwice: 0, lost: 0, sentWithoutArriving: 0, arrivedWithoutSaying: 0 });
    expect(report.events).toBe(15 * 24);
    // Every way was gone: a proof in which nothing was sent would prove nothing.
    expect(Math.min(report.sentByWechat, report.sentBySms, report.undeliverable["noChannel"] ?? 0)).toBeGreaterThan(20);
  }, 600_000);
});
