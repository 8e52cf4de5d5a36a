import { describe, expect, test } from "@jest/globals";
import { firstToOpen, prospectOf, rankPlaces, type Candidate } from "./rankPlaces";
import { aroundTheClock, at, officeHours, place, plan, walk, weekdays } from "./errands.fixture";

const lastTicket30 = weekdays(["09:00-12:00", "13:30-17:30"], { lastTicket: 30 });
const saturdayForThis = weekdays(["09:00-17:00"], { saturdayFor: "T-1" });
const saturdayForOther = weekdays(["09:00-17:00"], { saturdayFor: "T-2" });

describe("a resident who leaves for one place", () => {
  test.each([
    { says: "is served when the walk ends inside the morning", minutes: 9, leave: "10:00", served: true },
    { says: "is served arriving one minute before the doors close", minutes: 14, leave: "11:45", served: true },
    { says: "is not served arriving in the very minute of closing", minutes: 15, leave: "11:45", served: false },
    { says: "is not served in the noon break", minutes: 10, leave: "12:10", served: false },
    { says: "is served when the walk outlasts the noon break", minutes: 20, leave: "13:10", served: true },
    { says: "is not served one minute before the afternoon opens", minutes: 19, leave: "13:10", served: false },
    { says: "is not served before the morning opens", minutes: 5, leave: "08:00", served: false },
    { says: "is served arriving exactly at opening", minutes: 60, leave: "08:00", served: true },
    {
      says: "is served one minute before the last ticket",
      minutes: 9,
      leave: "11:20",
      hours: lastTicket30,
      served: true,
    },
    { says: "is not served at the last ticket's end", minutes: 10, leave: "11:20", hours: lastTicket30, served: false },
    {
      says: "is served at night where the doors never close",
      minutes: 10,
      leave: "02:00",
      hours: aroundTheClock,
      served: true,
    },
    { says: "is not served on a holiday", minutes: 5, leave: "10:00", day: "2026-10-01", served: false },
    { says: "is served on a make-up Saturday", minutes: 5, leave: "10:00", day: "2026-10-10", served: true },
    { says: "is not served on a usual Saturday", minutes: 5, leave: "10:00", day: "2026-11-28", served: false },
    {
      says: "is served in extended hours that name the errand",
      minutes: 5,
      leave: "10:00",
      day: "2026-11-28",
      hours: saturdayForThis,
      served: true,
    },
    {
      says: "is not served in extended hours for another errand",
      minutes: 5,
      leave: "10:00",
      day: "2026-11-28",
      hours: saturdayForOther,
      served: false,
    },
    { says: "is promised nothing past the calendar", minutes: 5, leave: "10:00", day: "2027-01-05", served: false },
  ])("$says", ({ minutes, leave, day, hours = officeHours, served }) => {
    const candidate = place("A", { hours, straightMetres: walk(minutes) });
    expect(prospectOf(candidate, plan({ leaveAt: at(leave, day) })).openForErrand).toBe(served);
  });

  test("arrives after the estimated minutes", () => {
    const prospect = prospectOf(place("A", { straightMetres: walk(9) }), plan());
    expect(prospect.travel).toEqual({ mode: "walk", metres: 675, minutes: 9, estimated: true });
    expect(prospect.arriveAt).toEqual(at("10:09"));
  });

  test("needs no way when no starting point is known", () => {
    const prospect = prospectOf(place("A"), plan());
    expect(prospect.travel).toBeUndefined();
    expect(prospect.arriveAt).toEqual(at("10:00"));
  });
});

const order = (candidates: Candidate[], more: Parameters<typeof plan>[0] = {}): string =>
  rankPlaces(candidates, plan(more))
    .map((prospect) => prospect.candidate.stationId)
    .join(" ");

describe("places for one errand stand", () => {
  const near = { straightMetres: walk(5) };
  const middle = { straightMetres: walk(12) };
  const far = { straightMetres: walk(25) };
  const evening = weekdays(["18:00-20:00"]);
  const afternoon = weekdays(["14:00-17:00"]);
  const closed = weekdays([]);

  test.each([
    {
      says: "by arrival when all are open",
      candidates: [place("far", far), place("near", near), place("middle", middle)],
      is: "near middle far",
    },
    {
      says: "open ones before a nearer closed one",
      candidates: [place("near", { ...near, hours: evening }), place("far", far)],
      is: "far near",
    },
    {
      says: "closed ones by their next opening, not by distance",
      candidates: [place("near", { ...near, hours: evening }), place("far", { ...far, hours: afternoon })],
      is: "far near",
    },
    {
      says: "closed ones of one opening by arrival",
      candidates: [place("far", { ...far, hours: evening }), place("near", { ...near, hours: evening })],
      is: "near far",
    },
    {
      says: "those that never open last",
      candidates: [place("never", { ...near, hours: closed }), place("evening", { ...far, hours: evening })],
      is: "evening never",
    },
    {
      says: "one that closes before arrival behind one still open",
      leave: "11:50",
      candidates: [place("closing", middle), place("open", { ...far, hours: weekdays(["09:00-17:00"]) })],
      is: "open closing",
    },
    {
      says: "one past its last ticket behind one still giving tickets",
      leave: "11:30",
      candidates: [place("late", { ...near, hours: lastTicket30 }), place("giving", { ...middle, hours: officeHours })],
      is: "giving late",
    },
    {
      says: "of equal arrival the shorter way first",
      candidates: [place("b", { straightMetres: 500 }), place("a", { straightMetres: 510 })],
      is: "b a",
    },
    {
      says: "of equal way the higher level first",
      candidates: [place("a", { ...near, level: "kiosk" }), place("b", { ...near, level: "street" })],
      is: "b a",
    },
    { says: "of equal everything by their number", candidates: [place("B", near), place("A", near)], is: "A B" },
    {
      says: "by level when no starting point is known",
      candidates: [
        place("kiosk", { level: "kiosk" }),
        place("district", { level: "district" }),
        place("community", { level: "community" }),
        place("street"),
      ],
      is: "district street community kiosk",
    },
    {
      says: "open kiosk before closed district hall without a starting point",
      leave: "12:30",
      candidates: [place("district", { level: "district" }), place("kiosk", { level: "kiosk", hours: aroundTheClock })],
      is: "kiosk district",
    },
    {
      says: "once, however many ways of doing it they have",
      candidates: [place("A", near), place("A", { ...near, channel: "terminal" })],
      is: "A",
    },
    {
      says: "by turn: a short line further away before a long one nearby",
      candidates: [place("near", { ...near, waitMinutes80: 30 }), place("middle", { ...middle, waitMinutes80: 5 })],
      is: "middle near",
    },
    {
      says: "near before far when the lines differ less than the ways",
      candidates: [place("near", { ...near, waitMinutes80: 10 }), place("middle", { ...middle, waitMinutes80: 5 })],
      is: "near middle",
    },
    {
      says: "with an unknown line as one like the others, neither first nor last for it",
      candidates: [
        place("unknown", middle),
        place("long", { ...near, waitMinutes80: 40 }),
        place("short", { ...far, waitMinutes80: 2 }),
        place("usual", { ...near, waitMinutes80: 10 }),
      ],
      is: "usual unknown short long",
    },
    {
      says: "with a machine's line as none",
      candidates: [
        place("counter", { ...near, waitMinutes80: 20 }),
        place("machine", { ...middle, channel: "terminal" }),
      ],
      is: "machine counter",
    },
    {
      says: "open ones with a line before closed ones without",
      candidates: [place("closed", { ...near, hours: evening }), place("open", { ...near, waitMinutes80: 90 })],
      is: "open closed",
    },
    {
      says: "by level, not by line, when no starting point is known",
      candidates: [place("street", { waitMinutes80: 0 }), place("district", { level: "district", waitMinutes80: 30 })],
      is: "district street",
    },
    { says: "nowhere when nobody offers it", candidates: [], is: "" },
  ])("$says", ({ candidates, leave = "10:00", is }) => {
    expect(order(candidates, { leaveAt: at(leave) })).toBe(is);
  });

  test("by driving minutes, which include parking, when the resident drives", () => {
    const [first] = rankPlaces([place("A", { straightMetres: 2_000 })], plan({ mode: "drive" }));
    expect(first?.travel).toEqual({ mode: "drive", metres: 2_600, minutes: 16, estimated: true });
  });
});

describe("the way of doing an errand at one place is", () => {
  const way = (candidates: Candidate[], leave = "10:00") =>
    rankPlaces(candidates, plan({ leaveAt: at(leave) }))[0]?.candidate.channel;
  test.each([
    {
      says: "the counter while it is open, not by appointment",
      ways: ["byAppointment", "counter"] as const,
      is: "counter",
    },
    {
      says: "the terminal when the counter is closed",
      ways: ["counter", "terminal"] as const,
      leave: "12:30",
      is: "terminal",
    },
    { says: "by appointment when there is no other", ways: ["byAppointment"] as const, is: "byAppointment" },
  ])("$says", ({ ways, leave, is }) => {
    const hoursOf = (channel: Candidate["channel"]) => (channel === "terminal" ? aroundTheClock : officeHours);
    expect(
      way(
        ways.map((channel) => place("A", { channel, hours: hoursOf(channel) })),
        leave,
      ),
    ).toBe(is);
  });
});

describe("the next opening", () => {
  test("is told when nothing serves on arrival", () => {
    const ranked = rankPlaces([place("A", { straightMetres: walk(5) })], plan({ leaveAt: at("18:00") }));
    expect(firstToOpen(ranked)).toMatchObject({ candidate: { stationId: "A" }, at: at("09:00", "2026-11-25") });
  });
  test("is not told while a place serves", () => {
    expect(firstToOpen(rankPlaces([place("A")], plan()))).toBeNull();
  });
  test("is unknown past the calendar", () => {
    expect(firstToOpen(rankPlaces([place("A")], plan({ leaveAt: at("10:00", "2027-01-05") })))).toBeNull();
  });
});
