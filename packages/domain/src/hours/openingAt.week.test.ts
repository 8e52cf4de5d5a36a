import { openingTable, placeHours, spans, workdays } from "./openingTable.fixture";

const hall = placeHours({ weekly: workdays("09:00-12:00 13:30-17:00") });

openingTable("a hall that closes at noon, on a Monday", {
  hours: hall,
  rows: `
    2026-03-02 00:00         shut  opens 2026-03-02 09:00
    2026-03-02 08:59         shut  opens 2026-03-02 09:00
    2026-03-02 08:59:59.999  shut  opens 2026-03-02 09:00
    2026-03-02 09:00         open  closes 2026-03-02 12:00   # the first minute belongs to the span
    2026-03-02 09:00:00.001  open  closes 2026-03-02 12:00
    2026-03-02 10:30         open  closes 2026-03-02 12:00
    2026-03-02 11:59         open  closes 2026-03-02 12:00
    2026-03-02 11:59:59.999  open  closes 2026-03-02 12:00
    2026-03-02 12:00         shut  opens 2026-03-02 13:30    # the end does not
    2026-03-02 12:45         shut  opens 2026-03-02 13:30
    2026-03-02 13:29:59      shut  opens 2026-03-02 13:30
    2026-03-02 13:30         open  closes 2026-03-02 17:00
    2026-03-02 16:59:59      open  closes 2026-03-02 17:00
    2026-03-02 17:00         shut  opens 2026-03-03 09:00
    2026-03-02 23:59         shut  opens 2026-03-03 09:00
  `,
});

openingTable("the same hall, whatever offset the instant is written in", {
  hours: hall,
  rows: `
    2026-03-02 01:00:00Z         open  closes 2026-03-02 12:00   # 09:00 in Xi'an
    2026-03-02 00:59:59Z         shut  opens 2026-03-02 09:00
    2026-03-01 20:00:00-05:00    open  closes 2026-03-02 12:00   # still Sunday in New York
    2026-03-01 19:59:59-05:00    shut  opens 2026-03-02 09:00
    2026-03-02 17:00:00+13:00    shut  opens 2026-03-02 13:30    # 12:00 in Xi'an
    2026-03-02 16:59:59+13:00    open  closes 2026-03-02 12:00
  `,
});

openingTable("the same hall over a weekend", {
  hours: hall,
  rows: `
    2026-03-06 16:59         open  closes 2026-03-06 17:00
    2026-03-06 17:00         shut  opens 2026-03-09 09:00
    2026-03-07 00:00         shut  opens 2026-03-09 09:00
    2026-03-07 10:00         shut  opens 2026-03-09 09:00
    2026-03-08 10:00         shut  opens 2026-03-09 09:00
    2026-03-08 23:59:59.999  shut  opens 2026-03-09 09:00
    2026-03-09 09:00         open  closes 2026-03-09 12:00
  `,
});

openingTable("a station with other hours each day", {
  hours: placeHours({
    weekly: {
      mon: spans("08:30-11:30"),
      tue: spans("14:00-18:00"),
      thu: spans("06:00-07:00 09:00-10:00 20:00-21:15"),
      sun: spans("10:00-16:00"),
    },
  }),
  rows: `
    2026-03-09 08:30  open  closes 2026-03-09 11:30
    2026-03-09 11:30  shut  opens 2026-03-10 14:00
    2026-03-10 13:59  shut  opens 2026-03-10 14:00
    2026-03-10 17:59  open  closes 2026-03-10 18:00
    2026-03-10 18:00  shut  opens 2026-03-12 06:00   # nothing on Wednesday
    2026-03-11 12:00  shut  opens 2026-03-12 06:00
    2026-03-12 06:30  open  closes 2026-03-12 07:00
    2026-03-12 07:00  shut  opens 2026-03-12 09:00
    2026-03-12 09:59  open  closes 2026-03-12 10:00
    2026-03-12 10:00  shut  opens 2026-03-12 20:00
    2026-03-12 21:14  open  closes 2026-03-12 21:15
    2026-03-12 21:15  shut  opens 2026-03-15 10:00   # Friday and Saturday are empty
    2026-03-15 15:59  open  closes 2026-03-15 16:00
    2026-03-15 16:00  shut  opens 2026-03-16 08:30
  `,
});

openingTable("spans that touch or overlap are one, in whatever order they are listed", {
  hours: placeHours({
    weekly: { mon: spans("13:00-17:00 09:00-12:00 12:00-13:00"), tue: spans("09:00-15:00 10:00-11:00 14:00-16:00") },
  }),
  rows: `
    2026-03-02 09:00  open  closes 2026-03-02 17:00
    2026-03-02 11:59  open  closes 2026-03-02 17:00
    2026-03-02 12:00  open  closes 2026-03-02 17:00
    2026-03-02 13:00  open  closes 2026-03-02 17:00
    2026-03-02 17:00  shut  opens 2026-03-03 09:00
    2026-03-03 10:59  open  closes 2026-03-03 16:00
    2026-03-03 11:00  open  closes 2026-03-03 16:00
    2026-03-03 15:30  open  closes 2026-03-03 16:00
    2026-03-03 16:00  shut  opens 2026-03-09 09:00
  `,
});
