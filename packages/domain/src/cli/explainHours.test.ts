import { describe, expect, test } from "@jest/globals";
import { runCommand } from "./runCommand.fixture";

const explainHours = (input: string, readLines?: number) => runCommand(["explainHours.ts"], input, readLines);

const noonGap = [
  { from: "09:00", to: "12:00" },
  { from: "13:30", to: "17:00" },
];
const weekly = { mon: noonGap, tue: noonGap, wed: noonGap, thu: noonGap, fri: noonGap, sat: [], sun: [] };
const hours = {
  weekly,
  exceptions: [],
  holidays: "closed",
  makeUpDays: "asWeekday",
  extended: [],
  lastTicketMinutesBeforeClose: 30,
};
const question = (id: string | number, at: unknown, change: object = {}) => ({
  id,
  hours,
  taskCode: null,
  at,
  ...change,
});
const asLines = (...questions: unknown[]) =>
  questions.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");

describe("explain:hours", () => {
  test("answers each line in order, with Shanghai instants and nothing but the agreed fields", async () => {
    const { status, lines, complaints } = await explainHours(
      asLines(
        question("morning", "2026-03-02T01:00:00Z"),
        question("noon", "2026-03-02T12:00:00+08:00"),
        question(3, "2026-03-02T16:45:00.250+08:00"),
        question("end", "2026-12-31T18:00:00+08:00"),
        question("few fields", "2026-10-10T10:00+08:00", { hours: { weekly: { mon: noonGap } }, taskCode: "permit" }),
      ),
    );
    const shut = { open: false, closesAt: null, doorsOpen: false };
    expect(lines).toEqual([
      {
        id: "morning",
        open: true,
        closesAt: "2026-03-02T12:00:00+08:00",
        nextOpenAt: null,
        doorsOpen: true,
        beyondCalendar: false,
      },
      { id: "noon", ...shut, nextOpenAt: "2026-03-02T13:30:00+08:00", beyondCalendar: false },
      { id: 3, ...shut, nextOpenAt: "2026-03-03T09:00:00+08:00", doorsOpen: true, beyondCalendar: false },
      { id: "end", ...shut, nextOpenAt: null, beyondCalendar: true },
      {
        id: "few fields",
        open: true,
        closesAt: "2026-10-10T12:00:00+08:00",
        nextOpenAt: null,
        doorsOpen: true,
        beyondCalendar: false,
      },
    ]);
    expect({ status, complaints }).toEqual({ status: 0, complaints: "" });
  });

  test("names what is wrong with a line, answers the others, and fails at the end", async () => {
    const at = "2026-03-02T10:00:00+08:00";
    const monday = (span: object) => ({ hours: { weekly: { mon: [span] } } });
    const { status, lines } = await explainHours(
      asLines(
        '{"id": "cut off',
        question("good", at),
        "",
        "   \r",
        "[]",
        "null",
        { hours, taskCode: null, at },
        question("no offset", "2026-03-02T10:00:00"),
        question("no such day", "2026-02-30T10:00:00+08:00"),
        question("number", 1772416800000),
        question("backwards", at, monday({ from: "12:00", to: "09:00" })),
        question("over midnight", at, monday({ from: "22:00", to: "02:00" })),
        question("late start", at, monday({ from: "24:00", to: "24:00" })),
        question("no clock time", at, monday({ from: "9:00", to: "12:60" })),
        question("misspelt", at, { hours: { ...hours, holiday: "open" } }),
        question("two ways", at, { hours: { weekly, exceptions: [{ date: "2026-03-02", closed: true, spans: [] }] } }),
        question("twice", at, {
          hours: { weekly, exceptions: [1, 2].map(() => ({ date: "2026-03-02", closed: true })) },
        }),
        question("half a minute", at, { hours: { weekly, lastTicketMinutesBeforeClose: 0.5 } }),
        question("last", at),
      ),
    );
    const error = (text: string) => expect.stringContaining(text);
    expect(lines).toEqual([
      { id: null, error: error("not JSON") },
      expect.objectContaining({ id: "good", open: true }),
      { id: null, error: error("line: ") },
      { id: null, error: error("line: ") },
      { id: null, error: error("id: ") },
      { id: "no offset", error: error("at: ") },
      { id: "no such day", error: error("at: ") },
      { id: "number", error: error("at: ") },
      { id: "backwards", error: error("hours.weekly.mon.0.to: ") },
      { id: "over midnight", error: error("hours.weekly.mon.0.to: ") },
      { id: "late start", error: error("hours.weekly.mon.0.from: ") },
      { id: "no clock time", error: expect.stringMatching(/mon\.0\.from: .*; hours\.weekly\.mon\.0\.to: /) },
      { id: "misspelt", error: error("holiday") },
      { id: "two ways", error: error("hours.exceptions.0: ") },
      { id: "twice", error: error("hours.exceptions: ") },
      { id: "half a minute", error: error("hours.lastTicketMinutesBeforeClose: ") },
      expect.objectContaining({ id: "last", open: true }),
    ]);
    expect(status).toBe(1);
  });

  test("reads a byte order mark, Windows line ends and a line separator inside a string", async () => {
    const at = "2026-03-02T10:00:00+08:00";
    const { status, lines } = await explainHours(
      `\uFEFF${JSON.stringify(question("a", at))}\r\n{"id":"b\u2028",${JSON.stringify(question("", at)).slice(9)}\r\n`,
    );
    expect(lines).toEqual([
      expect.objectContaining({ id: "a", open: true }),
      expect.objectContaining({ id: "b\u2028", open: true }),
    ]);
    expect(status).toBe(0);
  });

  test("answers nothing to nothing", async () => {
    expect(await explainHours("")).toMatchObject({ status: 0, output: "", complaints: "" });
  });

  test("answers twenty thousand lines, far more than a pipe holds", async () => {
    const many = Array.from({ length: 20_000 }, (_, id) => question(id, "2026-03-02T10:00:00+08:00"));
    const { status, lines } = await explainHours(asLines(...many));
    expect(lines).toHaveLength(20_000);
    expect(lines[19_999]).toMatchObject({ id: 19_999, open: true });
    expect(status).toBe(0);
  });

  test("ends quietly when its reader has seen enough", async () => {
    const many = Array.from({ length: 20_000 }, (_, id) => question(id, "2026-03-02T10:00:00+08:00"));
    const { status, complaints } = await explainHours(asLines(...many), 1);
    expect({ status, complaints }).toEqual({ status: 0, complaints: "" });
  });
});
