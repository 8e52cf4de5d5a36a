import { describe, expect, test } from "@jest/globals";
import { closedReason } from "./closedReason";
import { judgePlace, releasedToWalkInAt, remainingPlaces, walkInPlaces, type Cell } from "./places";

const free = (given: Partial<Cell> = {}): Cell => ({ online: 1, phone: 1, walkIn: 1, ...given });
const day = (cells: Record<string, Cell>) => ({ cellMinutes: 30, cells });
const wish = { startMinute: 540, cellCount: 2, taskCode: "x", contingent: "online" as const, onlineReleased: false };

describe("a place of two cells from 09:00", () => {
  test.each([
    { says: "is had when both are free", cells: { m540: free(), m570: free() }, answer: ["online", "online"] },
    { says: "does not reach over a gap", cells: { m540: free(), m600: free() }, answer: "slot-not-found" },
    { says: "is full when one of them is", cells: { m540: free(), m570: free({ online: 0 }) }, answer: "slot-full" },
    {
      says: "is closed when one of them is",
      cells: { m540: free({ closed: true }), m570: free() },
      answer: "slot-closed",
    },
    {
      says: "does not begin after the last ticket",
      cells: { m540: free({ noStart: true }), m570: free() },
      answer: "slot-not-found",
    },
    {
      says: "may run into what is after the last ticket",
      cells: { m540: free(), m570: free({ noStart: true }) },
      answer: ["online", "online"],
    },
    {
      says: "is not for items the hours do not name",
      cells: { m540: free(), m570: free({ only: ["y"] }) },
      answer: "item-not-bookable-here",
    },
    {
      says: "is for an item the hours name",
      cells: { m540: free(), m570: free({ only: ["x"] }) },
      answer: ["online", "online"],
    },
  ])("$says", ({ cells, answer }) => {
    const judged = judgePlace(day(cells), wish);
    expect("refusal" in judged ? judged.refusal : judged.draws).toEqual(answer);
  });
});

describe("contingents", () => {
  const cells = { m540: free({ walkIn: 0 }), m570: free() };
  test.each([
    {
      says: "a walk-in has no online place before the release",
      contingent: "walkIn" as const,
      onlineReleased: false,
      answer: "slot-full",
    },
    {
      says: "a walk-in has the unused online place after it",
      contingent: "walkIn" as const,
      onlineReleased: true,
      answer: ["online", "walkIn"],
    },
    {
      says: "a clerk on the phone never has an online place",
      contingent: "phone" as const,
      onlineReleased: true,
      answer: ["phone", "phone"],
    },
  ])("$says", ({ contingent, onlineReleased, answer }) => {
    const judged = judgePlace(day(cells), { ...wish, contingent, onlineReleased });
    expect("refusal" in judged ? judged.refusal : judged.draws).toEqual(answer);
  });

  test("the fullest cell says how many can still begin", () => {
    expect(remainingPlaces(day({ m540: free({ online: 4 }), m570: free({ online: 2 }) }), wish)).toBe(2);
  });

  test("a cell takes its own walk-ins, and the unused online places once they are released", () => {
    expect([walkInPlaces(free({ online: 3 }), false), walkInPlaces(free({ online: 3 }), true)]).toEqual([1, 4]);
  });

  test.each([
    { refusal: null, walkIn: 3, says: undefined },
    { refusal: "slot-full" as const, walkIn: 2, says: "约满，现场还留2个号，可到现场取号" },
    { refusal: "slot-full" as const, walkIn: 0, says: "约满" },
    { refusal: "notice-too-short" as const, walkIn: 1, says: "已过预约时间，现场还留1个号，可到现场取号" },
    { refusal: "notice-too-short" as const, walkIn: 0, says: "已过预约时间" },
    { refusal: "slot-closed" as const, walkIn: 4, says: "已停约" },
  ])("a time that cannot be booked ($refusal) tells of $walkIn places in the hall", ({ refusal, walkIn, says }) => {
    expect(closedReason(refusal, walkIn)).toBe(says);
  });

  test("online places are released half an hour before the cell when the rule says so", () => {
    const startsAt = new Date("2026-03-02T10:00:00+08:00");
    expect(releasedToWalkInAt(startsAt, { releaseToWalkInMinutes: 30 })).toEqual(new Date("2026-03-02T09:30:00+08:00"));
  });
});
