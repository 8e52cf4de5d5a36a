import { describe, expect, test } from "@jest/globals";
import { formatInstant, parseInstant } from "../calendar/shanghaiTime";
import { statutoryCalendar } from "../calendar/workCalendar";
import { deadlineOf } from "./deadlineOf";
import type { Pause, TimeLimit } from "./types";

const UNITS = { w: "workingDay", d: "day", h: "hour" } as const;
const ROW = /^(\d{4}-\d\d-\d\d \d\d:\d\d) +(.+?) +-> +(.+?) +# (.+)$/;

const inShanghai = (wallClock: string): Date => {
  const text = wallClock.replace(/[ _]/, "T");
  const instant = parseInstant(text.length === 10 ? `${text}T12:00+08:00` : `${text}+08:00`);
  if (!instant) throw new Error(`no instant: ${wallClock}`);
  return instant;
};

/** `20w`, `15d`, `8h`: working days, days, hours. */
const limitOf = (text: string): TimeLimit => {
  const [, amount, unit] = /^(\d+)([wdh])$/.exec(text) ?? [];
  if (unit !== "w" && unit !== "d" && unit !== "h") throw new Error(`no limit: ${text}`);
  return { amount: Number(amount), unit: UNITS[unit] };
};

/** `off:2026-03-03..2026-03-05`, open-ended without the second date; a time follows its date after `_`. */
const pauseOf = (text: string): Pause => {
  const [from = "", to = ""] = text.slice("off:".length).split("..");
  return { from: inShanghai(from), to: to === "" ? null : inShanghai(to) };
};

const withSeconds = (text: string): string =>
  `${text.replace(" ", "T")}${{ 10: "T23:59:59", 16: ":00" }[text.length] ?? ""}+08:00`;

/** A date is its last second. `beyond` alone: the calendar hides the date; `beyond <date>`: known, but past it. */
const expectedOf = (text: string) => {
  const [first = ""] = text.split(" ");
  const dueAt = /\d{4}-\S+( \S+)?$/.exec(text)?.[0];
  return {
    dueAt: dueAt === undefined ? null : withSeconds(dueAt),
    beyondCalendar: first === "beyond",
    stopped: first === "stopped",
  };
};

/**
 * One deadline a line: `accepted  limit [off:from..to] [+extension] -> due  # why`. Each is worked out by hand from the State
 * Council's notices, and never taken from what the function answered.
 */
export function deadlineTable(says: string, rows: string): void {
  const lines = rows.split("\n").map((line) => line.trim());
  describe(says, () => {
    test.each(lines.filter((line) => line !== ""))("%s", (line) => {
      const [, accepted = "", terms = "", due = ""] = ROW.exec(line) ?? [];
      if (due === "") throw new Error(`no row: ${line}`);
      const [limit = "", ...rest] = terms.split(/ +/);
      const { dueAt, beyondCalendar, stopped } = deadlineOf(
        {
          acceptedAt: inShanghai(accepted),
          limit: limitOf(limit),
          pauses: rest.filter((term) => term.startsWith("off:")).map(pauseOf),
          extensions: rest.filter((term) => term.startsWith("+")).map((term) => limitOf(term.slice(1))),
          asOf: inShanghai(accepted),
        },
        statutoryCalendar,
      );
      expect({ dueAt: dueAt && formatInstant(dueAt), beyondCalendar, stopped }).toEqual(expectedOf(due));
    });
  });
}
