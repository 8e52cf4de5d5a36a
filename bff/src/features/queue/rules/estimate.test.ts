import { describe, expect, test } from "@jest/globals";
import { estimateNewcomer, estimateWaits, type OpenCounter } from "./estimate";
import { serviceTimesOf, UNKNOWN_SERVICE_MINUTES, type ServiceSample } from "./serviceTimes";

const now = new Date("2026-03-02T10:00:00+08:00");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const services = (taskCode: string, minutes: number, count: number, lineId = "S.A"): ServiceSample[] =>
  Array.from({ length: count }, () => ({ lineId, taskCode, minutes }));
const waiting = (...tasks: string[]) =>
  tasks.map((taskCode, place) => ({ ticketId: `t${place}`, lineId: "S.A", taskCode }));
const free: OpenCounter = { counterId: "W1", lineIds: ["S.A"] };
const tenMinutes = serviceTimesOf(services("T", 10, 400));

describe("the wait that a resident is told", () => {
  test("is 0 while a counter is free", () => {
    const hall = { waiting: [], counters: [free], times: tenMinutes, now };
    expect(estimateNewcomer(hall, "S.A", "T")).toEqual({ p50: 0, p80: 0 });
  });

  test("is unknown while no counter of the line is open", () => {
    const hall = { waiting: waiting("T"), counters: [{ ...free, lineIds: ["S.B"] }], times: tenMinutes, now };
    expect(estimateWaits(hall).size).toBe(0);
    expect(estimateNewcomer(hall, "S.A", "T")).toBeUndefined();
  });

  test.each([
    { says: "one counter, two ahead: two services", counters: 1, ahead: 2, p50: 21 },
    { says: "two counters, four ahead: two services each", counters: 2, ahead: 4, p50: 21 },
    { says: "four counters, three ahead: one is left", counters: 4, ahead: 3, p50: 0 },
  ])("$says", ({ counters, ahead, p50 }) => {
    const hall = {
      waiting: waiting(...Array<string>(ahead).fill("T")),
      counters: Array.from({ length: counters }, (_, place) => ({ counterId: `W${place}`, lineIds: ["S.A"] })),
      times: tenMinutes,
      now,
    };
    const told = estimateNewcomer(hall, "S.A", "T");
    expect(told?.p50).toBe(p50);
    expect(told?.p80).toBeGreaterThanOrEqual(p50);
  });

  test("counts what a running service still needs, and a long one is not about to end", () => {
    const mixed = serviceTimesOf([...services("T", 6, 50), ...services("T", 30, 50)]);
    const holding = (minutes: number) => ({
      ...free,
      holds: { lineId: "S.A", taskCode: "T", since: minutesAgo(minutes) },
    });
    const wait = (minutes: number) =>
      estimateNewcomer({ waiting: [], counters: [holding(minutes)], times: mixed, now }, "S.A", "T")?.p50;
    expect(wait(0)).toBe(19);
    expect(wait(10)).toBe(21);
    expect(wait(25)).toBe(6);
  });

  test("is longer behind a long errand than behind a short one", () => {
    const times = serviceTimesOf([...services("short", 5, 100), ...services("long", 30, 100)]);
    const behind = (task: string) =>
      estimateNewcomer({ waiting: waiting(task), counters: [free], times, now }, "S.A", "short")?.p50 ?? 0;
    expect(behind("long")).toBeGreaterThan(behind("short") + 20);
  });

  test("has a narrower range where more counters share the line", () => {
    const spread = (count: number) => {
      const counters = Array.from({ length: count }, () => free);
      const told = estimateNewcomer(
        { waiting: waiting(...Array<string>(count * 3).fill("T")), counters, times: tenMinutes, now },
        "S.A",
        "T",
      );
      return (told?.p80 ?? 0) - (told?.p50 ?? 0);
    };
    expect(spread(5)).toBeLessThan(spread(1));
  });
});

describe("the service time of a class", () => {
  test.each([
    { says: "is the district's figure in a hall without history", samples: [], answer: UNKNOWN_SERVICE_MINUTES },
    { says: "is the line's when the class is new", samples: services("other", 20, 400), answer: 20 },
    {
      says: "is its own once it has been seen often",
      samples: [...services("other", 20, 40), ...services("T", 5, 400)],
      answer: 5,
    },
  ])("$says", ({ samples, answer }) => {
    expect(Math.round(serviceTimesOf(samples).expected("S.A", "T").meanMinutes)).toBe(answer);
  });
});
