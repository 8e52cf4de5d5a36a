import { describe, expect, test } from "@jest/globals";
import { answerDeadlineQuestion } from "./deadlineLine";
import { runCommand } from "./runCommand.fixture";

const asOf = "2026-10-08T10:00:00+08:00";
const threeWorkingDays = { amount: 3, unit: "workingDay" };
const question = { id: "a", acceptedAt: "2026-09-30T10:00:00+08:00", limit: threeWorkingDays, asOf };
const answer = { dueAt: "2026-10-10T23:59:59+08:00", beyondCalendar: false, remainingWorkingDays: 2 };

describe("explain:deadline", () => {
  test("answers each line in order, with Shanghai instants and nothing but the agreed fields", async () => {
    const asked = [
      question,
      { ...question, id: 2, acceptedAt: "2026-09-30T02:00:00Z", pauses: [], extensions: [] },
      { id: "beyond", acceptedAt: "2026-11-24T10:00+08:00", limit: { amount: 30, unit: "workingDay" }, asOf },
      { ...question, id: "stopped", pauses: [{ from: "2026-10-09T09:00:00+08:00" }] },
      { ...question, id: "extended", extensions: [{ amount: 24, unit: "hour" }], asOf: "2026-10-12T00:00:00+08:00" },
    ];
    const input = asked.map((line) => JSON.stringify(line)).join("\n");
    const { status, lines, complaints } = await runCommand(["explainDeadline.ts"], input);
    const quiet = { overdue: false, dueSoon: false };
    expect(lines).toEqual([
      { id: "a", ...answer, ...quiet },
      { id: 2, ...answer, ...quiet },
      { id: "beyond", dueAt: null, beyondCalendar: true, remainingWorkingDays: 30, ...quiet },
      { id: "stopped", dueAt: null, beyondCalendar: false, remainingWorkingDays: 2, ...quiet },
      {
        id: "extended",
        dueAt: "2026-10-11T23:59:59+08:00",
        beyondCalendar: false,
        remainingWorkingDays: 0,
        overdue: true,
        dueSoon: false,
      },
    ]);
    expect({ status, complaints }).toEqual({ status: 0, complaints: "" });
  });

  test("with --explain says of each day whether it counted, and why", async () => {
    const bad = '{"id":"cut off';
    const { status, lines } = await runCommand(
      ["explainDeadline.ts", "--explain"],
      `${bad}\n${JSON.stringify(question)}`,
    );
    const holiday = (date: string) => ({ date, counted: false, because: "国庆节放假，不算" });
    expect(lines).toEqual([
      { id: null, error: expect.stringContaining("not JSON") },
      {
        id: "a",
        ...answer,
        overdue: false,
        dueSoon: false,
        explanation: [
          { date: "2026-09-30", counted: false, because: "受理当天，不算" },
          ...[1, 2, 3, 4, 5, 6, 7].map((day) => holiday(`2026-10-0${day}`)),
          { date: "2026-10-08", counted: true, because: "第1个工作日" },
          { date: "2026-10-09", counted: true, because: "第2个工作日" },
          { date: "2026-10-10", counted: true, because: "第3个工作日（国庆节调休上班），到期" },
        ],
      },
    ]);
    expect(status).toBe(1);
  });

  test.each([
    { says: "no id", change: { id: undefined }, error: /^id: / },
    { says: "an amount below nothing", change: { limit: { amount: -1, unit: "day" } }, error: /^limit\.amount: / },
    { says: "half a day", change: { limit: { amount: 0.5, unit: "day" } }, error: /^limit\.amount: / },
    { says: "an unknown unit", change: { limit: { amount: 1, unit: "week" } }, error: /^limit\.unit: / },
    { says: "a misspelt field", change: { pause: [] }, error: /pause/ },
    {
      says: "two wall clocks",
      change: { acceptedAt: "2026-09-30 10:00", asOf: "today" },
      error: /^acceptedAt: .*; asOf: /,
    },
    { says: "a day that does not exist", change: { asOf: "2026-02-30T10:00:00+08:00" }, error: /^asOf: / },
    {
      says: "a pause that ends before it begins",
      change: { pauses: [{ from: "2026-10-09T09:00:00+08:00", to: "2026-10-08T09:00:00+08:00" }] },
      error: /^pauses\.0\.to: /,
    },
  ])("names the fault of a line with $says", ({ change, error }) => {
    const id = "id" in change ? null : "a";
    expect(answerDeadlineQuestion({ ...question, ...change }, false)).toEqual({
      id,
      error: expect.stringMatching(error),
    });
  });
});
