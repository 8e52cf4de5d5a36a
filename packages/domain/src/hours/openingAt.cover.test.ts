import { calendarWith } from "../calendar/workCalendar";
import { everyDay, openingTable, placeHours, spans, workdays } from "./openingTable.fixture";

const hall = placeHours({ weekly: workdays("09:00-12:00 13:30-17:00") });

openingTable("the last day of the calendar", {
  hours: hall,
  rows: `
    2026-12-30 17:00         shut  opens 2026-12-31 09:00
    2026-12-31 11:59         open  closes 2026-12-31 12:00
    2026-12-31 12:00         shut  opens 2026-12-31 13:30
    2026-12-31 16:59:59      open  closes 2026-12-31 17:00
    2026-12-31 17:00         shut  beyond                     # nobody knows which day opens next
    2026-12-31 23:59:59.999  shut  beyond
  `,
});

openingTable("after the calendar nothing is promised", {
  hours: placeHours({
    weekly: everyDay("00:00-24:00"),
    holidays: "open",
    exceptions: [{ date: "2027-01-04", spans: spans("09:00-12:00") }],
  }),
  rows: `
    2027-01-01 00:00      shut  beyond
    2027-01-04 10:00      shut  beyond
    2026-12-31 16:00:00Z  shut  beyond    # 2027 has begun in Xi'an
    2026-12-31 15:59:59Z  open  beyond
    2031-07-01 10:00      shut  beyond
  `,
});

openingTable("before the calendar nothing is known either", {
  hours: hall,
  rows: `
    2023-12-29 10:00      shut  beyond
    2023-12-31 23:59:59   shut  beyond
    2023-12-31 16:00:00Z  shut  opens 2024-01-02 09:00    # 2024 has begun in Xi'an
    2024-01-02 09:00      open  closes 2024-01-02 12:00
  `,
});

openingTable("a span that reaches the end of the calendar may go on", {
  hours: placeHours({
    weekly: { thu: spans("08:00-10:00 20:00-24:00"), fri: spans("00:00-02:00") },
    lastTicketMinutesBeforeClose: 30,
  }),
  rows: `
    2026-12-24 20:00  open   closes 2026-12-25 02:00
    2026-12-25 02:00  shut   opens 2026-12-31 08:00
    2026-12-31 09:00  open   closes 2026-12-31 10:00    # closes within the calendar
    2026-12-31 09:30  doors  opens 2026-12-31 20:00
    2026-12-31 20:00  open   beyond
    2026-12-31 23:29  open   beyond
    2026-12-31 23:30  doors  beyond                     # a ticket that may not be given is not promised
  `,
});

openingTable("a span that ends a minute before the calendar does is known to end", {
  hours: placeHours({ weekly: { thu: spans("20:00-23:59") } }),
  rows: `
    2026-12-31 23:58  open  closes 2026-12-31 23:59
    2026-12-31 23:59  shut  beyond
  `,
});

openingTable("a place that never opens", {
  hours: placeHours({}),
  rows: `
    2024-01-01 00:00  shut  beyond
    2026-03-02 10:00  shut  beyond
  `,
});

openingTable("a place that has closed for ever after its last dated opening", {
  hours: placeHours({ exceptions: [{ date: "2026-03-05", spans: spans("09:00-10:00") }] }),
  rows: `
    2026-03-02 10:00  shut  opens 2026-03-05 09:00
    2026-03-05 09:59  open  closes 2026-03-05 10:00
    2026-03-05 10:00  shut  beyond
  `,
});

openingTable("once the notice of 2027 is loaded the same questions have answers", {
  hours: hall,
  calendar: calendarWith([
    {
      year: 2027,
      source: "made up for this test",
      holidays: [{ name: "元旦", off: "2027-01-01/2027-01-03", work: ["2027-01-09"] }],
    },
  ]),
  rows: `
    2026-12-31 17:00  shut  opens 2027-01-04 09:00
    2027-01-01 10:00  shut  opens 2027-01-04 09:00
    2027-01-09 10:00  open  closes 2027-01-09 12:00
    2027-12-31 17:00  shut  beyond
  `,
});
