import { describe, expect, test } from "@jest/globals";
import { failureOf } from "./failure";

const problem = {
  code: "station-not-found",
  title: "没有这个办事点",
  detail: "没有找到这个办事点，请在地图上重新选一个。",
};

describe("what a resident reads when there is no answer", () => {
  test("without a network: switch it on, or call", () => {
    expect(failureOf({ arrived: false, timedOut: false })).toMatchObject({ kind: "offline", canRetry: true });
  });

  test("after ten seconds: try again, or call", () => {
    expect(failureOf({ arrived: false, timedOut: true })).toMatchObject({ kind: "slow", title: "网络太慢" });
  });

  test("a refusal is told in the API's own words and cannot be retried", () => {
    expect(failureOf({ arrived: true, status: 404, body: problem })).toMatchObject({
      ...problem,
      kind: "refused",
      canRetry: false,
    });
  });

  test("a problem that arrives as text is understood too", () => {
    expect(failureOf({ arrived: true, status: 404, body: JSON.stringify(problem) }).code).toBe("station-not-found");
  });

  test.each([503, 500, 429])("status %d is our fault: retry, with the request id to read out", (status) => {
    const failure = failureOf({ arrived: true, status, body: "<html>", requestId: "r-1" });
    expect(failure).toMatchObject({ kind: "ours", canRetry: true, requestId: "r-1" });
    expect(failure.detail).toContain("12345");
  });

  test("a time that is full carries the nearest one that can be had", () => {
    const alternative = { slotId: "s2", startsAt: "2026-11-26T02:30:00Z" };
    const failure = failureOf({ arrived: true, status: 409, body: { ...problem, code: "slot-full", alternative } });
    expect(failure).toMatchObject({ code: "slot-full", kind: "refused", alternative });
  });

  test("every wrong field of a form keeps its own words", () => {
    const errors = [{ path: "text", message: "最多300个字" }];
    expect(failureOf({ arrived: true, status: 400, body: { ...problem, errors } }).fields).toEqual(errors);
  });
});
