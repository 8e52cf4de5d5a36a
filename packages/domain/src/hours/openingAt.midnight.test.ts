import { everyDay, openingTable, placeHours, spans } from "./openingTable.fixture";

openingTable("a kiosk open from Friday evening to Saturday 02:00", {
  hours: placeHours({ weekly: { fri: spans("20:00-24:00"), sat: spans("00:00-02:00 10:00-11:00") } }),
  rows: `
    2026-03-06 19:59     shut  opens 2026-03-06 20:00
    2026-03-06 20:00     open  closes 2026-03-07 02:00
    2026-03-06 23:59:59  open  closes 2026-03-07 02:00
    2026-03-07 00:00     open  closes 2026-03-07 02:00
    2026-03-07 01:59:59  open  closes 2026-03-07 02:00
    2026-03-07 02:00     shut  opens 2026-03-07 10:00
    2026-03-07 10:30     open  closes 2026-03-07 11:00
    2026-03-07 11:00     shut  opens 2026-03-13 20:00
  `,
});

openingTable("a span to 24:00 that nothing follows ends at midnight", {
  hours: placeHours({ weekly: { mon: spans("18:00-24:00"), tue: spans("00:01-01:00") } }),
  rows: `
    2026-03-02 23:59:59.999  open  closes 2026-03-03 00:00
    2026-03-03 00:00         shut  opens 2026-03-03 00:01    # one minute apart is not joined
    2026-03-03 00:01         open  closes 2026-03-03 01:00
    2026-03-03 01:00         shut  opens 2026-03-09 18:00
  `,
});

openingTable("a span from 00:00 that nothing precedes begins at midnight", {
  hours: placeHours({ weekly: { wed: spans("00:00-06:00") } }),
  rows: `
    2026-03-03 23:59:59  shut  opens 2026-03-04 00:00
    2026-03-04 00:00     open  closes 2026-03-04 06:00
    2026-03-04 06:00     shut  opens 2026-03-11 00:00
  `,
});

openingTable("whole days in a row are one span", {
  hours: placeHours({
    weekly: {
      mon: spans("08:00-24:00"),
      tue: spans("00:00-24:00"),
      wed: spans("00:00-24:00"),
      thu: spans("00:00-12:00"),
    },
  }),
  rows: `
    2026-03-09 07:59  shut  opens 2026-03-09 08:00
    2026-03-09 08:00  open  closes 2026-03-12 12:00
    2026-03-10 00:00  open  closes 2026-03-12 12:00
    2026-03-11 23:59  open  closes 2026-03-12 12:00
    2026-03-12 11:59  open  closes 2026-03-12 12:00
    2026-03-12 12:00  shut  opens 2026-03-16 08:00
  `,
});

openingTable("a 24-hour kiosk that keeps holidays closes when the holiday begins", {
  hours: placeHours({ weekly: everyDay("00:00-24:00") }),
  rows: `
    2026-03-02 10:00     open  closes 2026-04-04 00:00    # 清明节 4–6 April
    2026-04-03 23:59:59  open  closes 2026-04-04 00:00
    2026-04-04 00:00     shut  opens 2026-04-07 00:00
    2026-04-06 23:59:59  shut  opens 2026-04-07 00:00
    2026-04-07 00:00     open  closes 2026-05-01 00:00
    2026-10-08 00:00     open  beyond                     # nothing but working days to the end of the calendar
    2026-12-31 23:59:59  open  beyond
  `,
});

openingTable("a 24-hour kiosk that stays open on holidays never closes within the calendar", {
  hours: placeHours({ weekly: everyDay("00:00-24:00"), holidays: "open" }),
  rows: `
    2024-01-01 00:00  open  beyond
    2026-03-02 03:00  open  beyond
    2026-10-01 12:00  open  beyond
    2026-10-10 00:00  open  beyond    # a make-up Saturday takes Monday's whole day
  `,
});

openingTable("a 24-hour kiosk in two halves, with one exception", {
  hours: placeHours({
    weekly: everyDay("12:00-24:00 00:00-12:00"),
    holidays: "open",
    exceptions: [
      { date: "2026-06-10", closed: true },
      { date: "2026-06-20", spans: spans("00:00-05:00 06:00-24:00") },
    ],
  }),
  rows: `
    2026-06-09 11:59  open  closes 2026-06-10 00:00
    2026-06-10 00:00  shut  opens 2026-06-11 00:00
    2026-06-10 23:59  shut  opens 2026-06-11 00:00
    2026-06-11 00:00  open  closes 2026-06-20 05:00
    2026-06-20 05:00  shut  opens 2026-06-20 06:00
    2026-06-20 06:00  open  beyond
  `,
});
