import { openingTable, placeHours, spans, workdays } from "./openingTable.fixture";

const hours = placeHours({
  weekly: workdays("09:00-12:00 13:30-17:00"),
  extended: [{ days: ["wed", "sat"], from: "17:00", to: "19:00", taskCodes: ["permit"] }],
  exceptions: [
    { date: "2026-03-03", closed: true },
    { date: "2026-03-04", spans: spans("10:00-11:00") },
    { date: "2026-03-07", spans: spans("13:00-15:00 08:00-09:00") },
    { date: "2026-03-10", spans: [] },
    { date: "2026-10-02", spans: spans("10:00-16:00") },
    { date: "2026-10-10", closed: true },
    { date: "2026-09-20", spans: spans("14:00-15:00") },
    { date: "2026-03-12", spans: spans("22:00-24:00") },
    { date: "2026-03-13", spans: spans("00:00-01:00") },
  ],
});

openingTable("a dated exception replaces the weekday's pattern", {
  hours,
  rows: `
    2026-03-02 17:00  shut  opens 2026-03-04 10:00    # Tuesday the 3rd is closed, Wednesday the 4th opens late
    2026-03-03 09:00  shut  opens 2026-03-04 10:00
    2026-03-03 14:00  shut  opens 2026-03-04 10:00
    2026-03-04 09:59  shut  opens 2026-03-04 10:00
    2026-03-04 10:00  open  closes 2026-03-04 11:00
    2026-03-04 11:00  shut  opens 2026-03-05 09:00
    2026-03-04 14:00  shut  opens 2026-03-05 09:00
    2026-03-06 17:00  shut  opens 2026-03-07 08:00    # a Saturday with hours of its own
    2026-03-07 08:59  open  closes 2026-03-07 09:00
    2026-03-07 09:00  shut  opens 2026-03-07 13:00
    2026-03-07 14:59  open  closes 2026-03-07 15:00
    2026-03-09 17:00  shut  opens 2026-03-11 09:00    # no spans is closed
    2026-03-10 10:00  shut  opens 2026-03-11 09:00
  `,
});

openingTable("it replaces extended hours too", {
  hours,
  taskCode: "permit",
  rows: `
    2026-03-04 17:30  shut  opens 2026-03-05 09:00
    2026-03-07 17:30  shut  opens 2026-03-09 09:00
    2026-03-11 17:30  open  closes 2026-03-11 19:00   # a Wednesday without exception
    2026-03-14 17:30  open  closes 2026-03-14 19:00
  `,
});

openingTable("it comes before holidays and make-up days", {
  hours,
  rows: `
    2026-10-01 12:00  shut  opens 2026-10-02 10:00    # 国庆节, with one day of duty
    2026-10-02 09:59  shut  opens 2026-10-02 10:00
    2026-10-02 10:00  open  closes 2026-10-02 16:00
    2026-10-02 16:00  shut  opens 2026-10-08 09:00
    2026-10-09 17:00  shut  opens 2026-10-12 09:00    # the make-up Saturday is closed by exception
    2026-10-10 10:00  shut  opens 2026-10-12 09:00
    2026-09-20 10:00  shut  opens 2026-09-20 14:00    # a make-up Sunday with one hour
    2026-09-20 14:59  open  closes 2026-09-20 15:00
  `,
});

openingTable("exceptions join across midnight as other spans do", {
  hours,
  rows: `
    2026-03-12 09:00  shut  opens 2026-03-12 22:00
    2026-03-12 22:00  open  closes 2026-03-13 01:00
    2026-03-13 00:59  open  closes 2026-03-13 01:00
    2026-03-13 01:00  shut  opens 2026-03-16 09:00
  `,
});
