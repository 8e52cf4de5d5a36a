import { describe, expect, test } from "@jest/globals";
import { at, clockAt, event, workingDays } from "./caseClock.fixture";

/** Received on Monday 2 March 2026: the five working days of the office are 3 4 5 6 9. */
const received = event("received", "03-02 10:00");
const told = (wallClock: string) => event("supplementRequested", wallClock);
const supplied = (wallClock: string) => event("supplementReceived", wallClock);
const accepted = (wallClock: string) => event("accepted", wallClock);

describe("before acceptance, materials received on Monday 2 March 2026", () => {
  test.each([
    {
      says: "the office has until the fifth working day",
      events: [received],
      asOf: "03-09 23:59",
      is: { state: "received", tellBy: "2026-03-09" },
    },
    {
      says: "said nothing for five days: accepted on the day of receipt",
      events: [received],
      asOf: "03-10 00:00",
      is: { state: "accepted", deemed: "notTold", acceptedOn: "2026-03-02", dueOn: "2026-03-16", certainty: "deemed" },
    },
    {
      says: "told on day 5: in time, the resident's turn",
      events: [received, told("03-09 23:50")],
      asOf: "03-20 09:00",
      is: { state: "supplement", dueOn: null, tellBy: null, acceptedOn: null },
    },
    {
      says: "told on day 6: too late",
      events: [received, told("03-10 08:00")],
      asOf: "03-10 09:00",
      is: { state: "accepted", deemed: "notTold", acceptedOn: "2026-03-02" },
    },
    {
      says: "told on the spot",
      events: [received, told("03-02 10:00")],
      asOf: "03-02 11:00",
      is: { state: "supplement" },
    },
    {
      says: "supplied: five days again from then",
      events: [received, told("03-04 09:00"), supplied("03-12 09:00")],
      asOf: "03-19 18:00",
      is: { state: "received", tellBy: "2026-03-19" },
    },
    {
      says: "supplied and nothing said: accepted on that day",
      events: [received, told("03-04 09:00"), supplied("03-12 09:00")],
      asOf: "03-20 09:00",
      is: { state: "accepted", deemed: "notTold", acceptedOn: "2026-03-12", dueOn: "2026-03-26" },
    },
    {
      says: "supplied and accepted next day",
      events: [received, told("03-04 09:00"), supplied("03-12 09:00"), accepted("03-13 09:00")],
      asOf: "03-13 10:00",
      is: { state: "accepted", deemed: null, acceptedOn: "2026-03-13", dueOn: "2026-03-27", certainty: "firm" },
    },
    {
      says: "supplied and accepted on day 6",
      events: [received, told("03-04 09:00"), supplied("03-12 09:00"), accepted("03-20 09:00")],
      asOf: "03-20 10:00",
      is: { acceptedOn: "2026-03-12", deemed: "notTold" },
    },
    {
      says: "told twice: the second time does not count",
      events: [received, told("03-04 09:00"), supplied("03-06 09:00"), told("03-10 09:00")],
      asOf: "03-10 10:00",
      is: { state: "accepted", deemed: "toldTwice", acceptedOn: "2026-03-06", dueOn: "2026-03-20" },
    },
    {
      says: "told twice before anything was supplied: still the resident's turn",
      events: [received, told("03-04 09:00"), told("03-05 09:00")],
      asOf: "03-30 09:00",
      is: { state: "supplement" },
    },
    {
      says: "told twice, supplied once, accepted",
      events: [received, told("03-04 09:00"), told("03-05 09:00"), supplied("03-06 09:00"), accepted("03-09 09:00")],
      asOf: "03-09 10:00",
      is: { acceptedOn: "2026-03-09", deemed: null, dueOn: "2026-03-23" },
    },
    {
      says: "accepted on the spot",
      events: [received, accepted("03-02 10:00")],
      asOf: "03-02 10:00",
      is: { acceptedOn: "2026-03-02", deemed: null, dueOn: "2026-03-16" },
    },
    {
      says: "accepted on day 5",
      events: [received, accepted("03-09 17:00")],
      asOf: "03-12 10:00",
      is: { acceptedOn: "2026-03-09", deemed: null },
    },
    {
      says: "accepted on day 6: from receipt all the same",
      events: [received, accepted("03-10 09:00")],
      asOf: "03-12 10:00",
      is: { acceptedOn: "2026-03-02", deemed: "notTold" },
    },
    {
      says: "accepted with materials to follow",
      events: [received, told("03-04 09:00"), accepted("03-05 09:00"), supplied("03-20 09:00")],
      asOf: "03-21 10:00",
      is: { acceptedOn: "2026-03-05", deemed: null },
    },
    {
      says: "a notice after acceptance changes nothing",
      events: [received, accepted("03-03 09:00"), told("03-04 09:00")],
      asOf: "03-05 10:00",
      is: { acceptedOn: "2026-03-03", deemed: null },
    },
    {
      says: "a supplement that nobody asked for changes nothing",
      events: [received, supplied("03-04 09:00")],
      asOf: "03-05 10:00",
      is: { state: "received", tellBy: "2026-03-09" },
    },
    {
      says: "refused in time",
      events: [received, event("notAccepted", "03-04 09:00")],
      asOf: "06-01 10:00",
      is: { state: "notAccepted", dueOn: null, tellBy: null, deemed: null },
    },
    {
      says: "decided without a recorded acceptance",
      events: [received, event("decided", "03-04 09:00")],
      asOf: "06-01 10:00",
      is: { state: "decided", dueOn: null, overdue: false },
    },
    {
      says: "a notice whose receipt is missing",
      events: [told("03-04 09:00")],
      asOf: "06-01 10:00",
      is: { state: "supplement" },
    },
    {
      says: "acceptance without receipt",
      events: [accepted("03-04 09:00")],
      asOf: "03-05 10:00",
      is: { state: "accepted", deemed: null },
    },
    {
      says: "acceptance a little before receipt, as clocks differ",
      events: [received, accepted("03-02 09:58")],
      asOf: "03-05 10:00",
      is: { acceptedOn: "2026-03-02", deemed: null },
    },
    {
      says: "nothing at all",
      events: [],
      asOf: "03-05 10:00",
      is: { state: "unknown", dueOn: null, certainty: "none", lastEventAt: null },
    },
    {
      says: "only what has not happened yet",
      events: [event("received", "03-06 09:00")],
      asOf: "03-05 10:00",
      is: { state: "unknown" },
    },
  ])("$says", ({ events, asOf, is }) => {
    expect(clockAt(asOf, events)).toMatchObject(is);
  });

  test.each([
    { says: "in Spring Festival", receipt: "02-20 20:00", tellBy: "2026-02-28", late: "03-01 00:00" }, // 24–27 and the make-up Saturday
    { says: "on the evening before National Day", receipt: "09-30 21:00", tellBy: "2026-10-13", late: "10-14 00:00" }, // 8 9 10 12 13
    { says: "at the end of the calendar", receipt: "12-28 09:00", tellBy: null, late: null }, // 29 30 31 and then nobody knows
  ])("received $says", ({ receipt, tellBy, late }) => {
    const receipts = [event("received", receipt)];
    expect(clockAt(receipt, receipts)).toMatchObject({ state: "received", tellBy });
    const after = clockAt(late ?? "2027-02-01 09:00", receipts);
    expect(after.deemed).toBe(late ? "notTold" : null);
  });

  test("the explanation says why the count starts where it does", () => {
    const firstDay = (asOf: string, events: ReturnType<typeof event>[]) => clockAt(asOf, events).explanation[0];
    expect(firstDay("03-03 09:00", [received])).toMatchObject({ because: "收到材料当天，不算" });
    expect(firstDay("03-11 09:00", [received])).toEqual({
      date: "2026-03-02",
      counted: false,
      because: "收到材料当天（5个工作日内没受理也没告知补正，依法算这天受理），不算",
    });
  });
});

describe("corrections", () => {
  const first = event("accepted", "03-02 10:00", { eventId: "row" });
  const corrected = { ...first, at: at("03-04 10:00"), recordedAt: at("03-05 10:00") };
  test.each([
    { says: "the later version counts", events: [first, corrected], acceptedOn: "2026-03-04" },
    { says: "whichever comes first", events: [corrected, first], acceptedOn: "2026-03-04" },
    { says: "however often they come", events: [first, corrected, first, first], acceptedOn: "2026-03-04" },
    {
      says: "a row that was taken back is gone",
      events: [first, { ...first, recordedAt: at("03-06 10:00"), removed: true }],
      acceptedOn: null,
    },
    {
      says: "and may come back",
      events: [
        { ...corrected, recordedAt: at("03-07 10:00") },
        { ...first, recordedAt: at("03-06 10:00"), removed: true },
      ],
      acceptedOn: "2026-03-04",
    },
  ])("$says", ({ events, acceptedOn }) => {
    expect(clockAt("03-10 10:00", events, { promised: workingDays(5) })).toMatchObject({ acceptedOn });
  });
});
