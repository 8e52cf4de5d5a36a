import { describe, expect, test } from "@jest/globals";
import { aheadOf, nextFor, orderClass, orderOfCalls, passedBy } from "./order";
import type { QueueTicket } from "./tickets";

const at = (clock: string) => new Date(`2026-03-02T${clock}:00+08:00`);
const waiting = (ticketId: string, taken: string, more: Partial<QueueTicket> = {}): QueueTicket => ({
  ticketId,
  kind: "walkIn",
  priority: false,
  takenAt: at(taken),
  state: "waiting",
  lineId: "S.A",
  calls: 0,
  behind: [],
  eventCount: 0,
  ...more,
});
const booked = (ticketId: string, taken: string, time: string, more: Partial<QueueTicket> = {}) =>
  waiting(ticketId, taken, { kind: "booked", appointmentAt: at(time), onTime: true, ...more });
const ids = (tickets: readonly QueueTicket[]) => tickets.map(({ ticketId }) => ticketId).join(" ");

describe("the class of a ticket at 10:00", () => {
  test.each([
    { says: "booked for 10:00, checked in at 9:30", ticket: booked("b", "09:30", "10:00"), answer: 1 },
    { says: "booked for 10:01", ticket: booked("b", "09:30", "10:01"), answer: 4 },
    { says: "booked for 10:01, an elder", ticket: booked("b", "09:30", "10:01", { priority: true }), answer: 4 },
    { says: "booked for 9:30, too late", ticket: booked("b", "09:50", "09:30", { onTime: false }), answer: 3 },
    {
      says: "booked, too late, an elder",
      ticket: booked("b", "09:50", "09:30", { onTime: false, priority: true }),
      answer: 2,
    },
    { says: "an elder without booking", ticket: waiting("w", "09:59", { priority: true }), answer: 2 },
    { says: "a walk-in", ticket: waiting("w", "08:50"), answer: 3 },
  ])("$says: $answer", ({ ticket, answer }) => expect(orderClass(ticket, at("10:00"))).toBe(answer));
});

describe("the order of calls at 10:00", () => {
  test.each([
    { says: "walk-ins by arrival", tickets: [waiting("w2", "09:02"), waiting("w1", "09:01")], order: "w1 w2" },
    {
      says: "booked whose time has come before elders before the others",
      tickets: [waiting("w", "08:50"), waiting("e", "09:30", { priority: true }), booked("b", "09:50", "10:00")],
      order: "b e w",
    },
    {
      says: "booked by their time, then by arrival",
      tickets: [booked("b3", "09:20", "09:45"), booked("b2", "09:25", "09:30"), booked("b1", "09:15", "09:30")],
      order: "b1 b2 b3",
    },
    {
      says: "late booked among the walk-ins by arrival",
      tickets: [waiting("w2", "09:40"), booked("late", "09:35", "09:00", { onTime: false }), waiting("w1", "09:30")],
      order: "w1 late w2",
    },
    {
      says: "booked who are early only when nobody else waits",
      tickets: [booked("b", "09:30", "10:15"), waiting("w", "09:59")],
      order: "w b",
    },
    {
      says: "of two who came in the same instant, the earlier number",
      tickets: [waiting("w2", "09:00"), waiting("w1", "09:00")],
      order: "w1 w2",
    },
  ])("$says", ({ tickets, order }) => expect(ids(orderOfCalls(tickets, at("10:00")))).toBe(order));

  test("changes when a booked time comes", () => {
    const tickets = [waiting("w", "09:00"), booked("b", "09:30", "10:00")];
    expect(ids(orderOfCalls(tickets, at("09:59")))).toBe("w b");
    expect(ids(orderOfCalls(tickets, at("10:00")))).toBe("b w");
  });
});

describe("a ticket that lets others pass", () => {
  const line = [waiting("a", "09:01"), waiting("b", "09:02"), waiting("c", "09:03"), waiting("d", "09:04")];
  const [a, b] = [line[0], line[1]] as [QueueTicket, QueueTicket];
  const deferred = (ticket: QueueTicket, behind: string[], clock: string) => ({
    ...ticket,
    behind,
    deferredAt: at(clock),
  });
  const order = (tickets: QueueTicket[]) => ids(orderOfCalls(tickets, at("10:00")));
  const [, , c, d] = line as [QueueTicket, QueueTicket, QueueTicket, QueueTicket];

  test("goes behind the two next", () => {
    const behind = passedBy(a, line, 2, at("10:00"));
    expect(behind).toEqual(["b", "c"]);
    expect(order([deferred(a, behind, "09:10"), b, c, d])).toBe("b c a d");
  });
  test("goes to the end when fewer wait", () => expect(passedBy(a, line, 20, at("10:00"))).toEqual(["b", "c", "d"]));
  test("cannot when it is the last", () => expect(passedBy(d, line, 3, at("10:00"))).toEqual([]));
  test("stays behind the one who still waits", () =>
    expect(order([deferred(a, ["b", "c"], "09:10"), b, d])).toBe("b a d"));
  test("comes first again when all have passed", () =>
    expect(order([deferred(a, ["b", "c"], "09:10"), d])).toBe("a d"));
  test("does not let newcomers pass", () => {
    const newcomer = waiting("e", "09:30");
    expect(order([deferred(a, ["b", "c"], "09:10"), b, c, newcomer])).toBe("b c a e");
  });
  test("steps back a second time from where it stands", () => {
    const once = deferred(a, ["b"], "09:10");
    const behind = passedBy(once, [once, b, c, d], 1, at("10:00"));
    expect(behind).toEqual(["b", "c"]);
    expect(order([deferred(a, behind, "09:11"), b, c, d])).toBe("b c a d");
  });
  test("ends where the second wanted when two let each other pass", () => {
    expect(order([deferred(a, ["b"], "09:10"), deferred(b, ["a"], "09:11"), c])).toBe("a b c");
  });
  test("waits only for people of its own line", () => {
    expect(order([deferred(a, ["b"], "09:10"), { ...b, lineId: "S.B" }, c])).toBe("a b c");
  });
});

describe("what follows from the order", () => {
  const hall = [waiting("a1", "09:01"), waiting("b1", "09:00", { lineId: "S.B" }), waiting("a2", "09:02")];
  test("a counter calls the first of its lines", () => {
    expect(nextFor(["S.A"], hall, at("10:00"))?.ticketId).toBe("a1");
    expect(nextFor(["S.A", "S.B"], hall, at("10:00"))?.ticketId).toBe("b1");
    expect(nextFor(["S.C"], hall, at("10:00"))).toBeNull();
  });
  test("people ahead are those of the own line", () => {
    expect(hall.map((ticket) => aheadOf(ticket, hall, at("10:00")))).toEqual([0, 0, 1]);
  });
});
