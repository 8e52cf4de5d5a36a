import { everyDay, openingTable, placeHours, spans, workdays } from "./openingTable.fixture";

const week = { ...workdays("09:00-12:00 13:30-17:00"), mon: spans("08:30-12:00 13:30-18:00") };
const extended = [
  { days: ["sat" as const, "sun" as const], from: "10:00", to: "14:00", taskCodes: ["permit"] },
  { days: ["mon" as const, "thu" as const], from: "18:00", to: "20:00", taskCodes: ["permit"] },
];

openingTable("a hall that keeps holidays, around 国庆节 2026", {
  hours: placeHours({ weekly: week, extended }),
  rows: `
    2026-09-30 16:59  open  closes 2026-09-30 17:00
    2026-09-30 17:00  shut  opens 2026-10-08 09:00
    2026-10-01 09:00  shut  opens 2026-10-08 09:00
    2026-10-05 08:30  shut  opens 2026-10-08 09:00    # a Monday inside the holiday
    2026-10-07 23:59  shut  opens 2026-10-08 09:00
    2026-10-08 09:00  open  closes 2026-10-08 12:00
    2026-10-09 17:00  shut  opens 2026-10-10 08:30    # the make-up Saturday runs by Monday's hours
    2026-10-10 08:29  shut  opens 2026-10-10 08:30
    2026-10-10 08:30  open  closes 2026-10-10 12:00
    2026-10-10 12:00  shut  opens 2026-10-10 13:30
    2026-10-10 17:59  open  closes 2026-10-10 18:00
    2026-10-10 18:00  shut  opens 2026-10-12 08:30
    2026-10-11 10:00  shut  opens 2026-10-12 08:30    # the Sunday after it is a Sunday
  `,
});

openingTable("extended hours on holidays and make-up days, for an item they name", {
  hours: placeHours({ weekly: week, extended }),
  taskCode: "permit",
  rows: `
    2026-10-01 18:30  shut  opens 2026-10-08 09:00    # Thursday's evening falls away with the holiday
    2026-10-03 11:00  shut  opens 2026-10-08 09:00    # so does Saturday's
    2026-10-08 18:30  open  closes 2026-10-08 20:00
    2026-10-10 12:30  shut  opens 2026-10-10 13:30    # a make-up Saturday has no Saturday hours
    2026-10-10 17:59  open  closes 2026-10-10 18:00   # and the Monday pattern alone, without Monday's evening
    2026-10-10 18:30  shut  opens 2026-10-11 10:00
    2026-10-11 13:59  open  closes 2026-10-11 14:00
    2026-09-20 13:00  shut  opens 2026-09-20 13:30    # nor has a make-up Sunday Sunday hours
    2026-09-19 13:00  open  closes 2026-09-19 14:00   # the Saturday before has
    2026-10-12 17:59  open  closes 2026-10-12 20:00   # a Monday proper
  `,
});

openingTable("a hall that rests on make-up days", {
  hours: placeHours({ weekly: { ...week, sat: spans("09:00-11:00") }, makeUpDays: "closed", extended }),
  taskCode: "permit",
  rows: `
    2026-10-09 17:00  shut  opens 2026-10-11 10:00
    2026-10-10 09:00  shut  opens 2026-10-11 10:00
    2026-10-10 11:00  shut  opens 2026-10-11 10:00
    2026-10-17 09:00  open  closes 2026-10-17 14:00   # an ordinary Saturday: pattern and extended overlap
  `,
});

openingTable("a hall that stays open on holidays follows the weekday, without extended hours", {
  hours: placeHours({ weekly: { ...week, sat: spans("09:00-11:00") }, holidays: "open", extended }),
  taskCode: "permit",
  rows: `
    2026-10-01 09:00  open  closes 2026-10-01 12:00
    2026-10-01 16:59  open  closes 2026-10-01 17:00
    2026-10-01 18:30  shut  opens 2026-10-02 09:00
    2026-10-03 10:59  open  closes 2026-10-03 11:00
    2026-10-03 11:00  shut  opens 2026-10-05 08:30    # the Sunday has nothing in its pattern
    2026-10-05 08:30  open  closes 2026-10-05 12:00
    2026-10-05 18:30  shut  opens 2026-10-06 09:00
    2026-10-10 11:30  open  closes 2026-10-10 12:00   # make-up Saturday: Monday's hours, not Saturday's
  `,
});

openingTable("make-up days of 2026, each asked at ten o'clock", {
  hours: placeHours({ weekly: week }),
  rows: `
    2026-01-04 10:00  open  closes 2026-01-04 12:00
    2026-02-14 10:00  open  closes 2026-02-14 12:00
    2026-02-28 10:00  open  closes 2026-02-28 12:00
    2026-05-09 10:00  open  closes 2026-05-09 12:00
    2026-09-20 10:00  open  closes 2026-09-20 12:00
    2026-10-10 10:00  open  closes 2026-10-10 12:00
    2026-01-10 10:00  shut  opens 2026-01-12 08:30    # an ordinary Saturday
  `,
});

openingTable("Spring Festival and other holidays", {
  hours: placeHours({ weekly: week }),
  rows: `
    2024-01-01 10:00  shut  opens 2024-01-02 09:00
    2024-02-04 10:00  open  closes 2024-02-04 12:00   # make-up Sunday
    2024-02-09 10:00  open  closes 2024-02-09 12:00   # 除夕 2024 is a working day
    2024-02-09 17:00  shut  opens 2024-02-18 08:30    # eight days off, then a make-up Sunday
    2024-05-11 10:00  open  closes 2024-05-11 12:00
    2024-06-08 10:00  shut  opens 2024-06-11 09:00    # 端午节: weekend and Monday
    2024-12-31 17:00  shut  opens 2025-01-02 09:00    # from one year's data into the next
    2025-01-27 18:00  shut  opens 2025-02-05 09:00    # 除夕 2025 is off
    2025-10-08 10:00  shut  opens 2025-10-09 09:00    # 国庆节 and 中秋节 together
    2025-12-31 17:00  shut  opens 2026-01-04 08:30
    2026-02-13 17:00  shut  opens 2026-02-14 08:30
    2026-02-14 18:00  shut  opens 2026-02-24 09:00
    2026-06-19 10:00  shut  opens 2026-06-22 08:30
    2026-09-25 10:00  shut  opens 2026-09-28 08:30
  `,
});

openingTable("a place open at weekends keeps a weekend that merely adjoins a holiday, and loses one inside it", {
  hours: placeHours({ weekly: everyDay("09:00-17:00") }),
  rows: `
    2024-06-09 10:00  open  closes 2024-06-09 17:00   # the notice of 2024 gives 10 June only
    2024-06-10 10:00  shut  opens 2024-06-11 09:00
    2026-06-20 10:00  shut  opens 2026-06-22 09:00
    2026-10-03 10:00  shut  opens 2026-10-08 09:00
  `,
});
