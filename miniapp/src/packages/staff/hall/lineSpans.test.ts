import { describe, expect, test } from "@jest/globals";
import { cellNote, spansOfCells } from "./lineSpans";

const cell = (from: string, to: string, endDay = "2026-11-26") => ({
  startsAt: `2026-11-26T${from}:00+08:00`,
  endsAt: `${endDay}T${to}:00+08:00`,
});

describe("the spans of chosen cells", () => {
  test.each([
    { says: "nothing chosen", cells: [], spans: [] },
    { says: "one", cells: [cell("09:00", "09:15")], spans: [{ from: "09:00", to: "09:15" }] },
    {
      says: "neighbours are one span, in whatever order they were chosen",
      cells: [cell("09:15", "09:30"), cell("09:00", "09:15")],
      spans: [{ from: "09:00", to: "09:30" }],
    },
    {
      says: "a gap makes two",
      cells: [cell("09:00", "09:15"), cell("10:00", "10:15")],
      spans: [
        { from: "09:00", to: "09:15" },
        { from: "10:00", to: "10:15" },
      ],
    },
    {
      says: "the last of the day",
      cells: [cell("23:45", "00:00", "2026-11-27")],
      spans: [{ from: "23:45", to: "24:00" }],
    },
  ])("$says", ({ cells, spans }) => {
    expect(spansOfCells(cells)).toEqual(spans);
  });
});

describe("what stands under a time", () => {
  test.each([
    { cell: { open: true, taken: 0, left: 5 }, note: "余5" },
    { cell: { open: true, taken: 2, left: 3 }, note: "余3，约2" },
    { cell: { open: false, taken: 2, left: 3 }, note: "已停约，约2" },
  ])("$note", ({ cell: given, note }) => {
    expect(cellNote(given)).toBe(note);
  });
});
