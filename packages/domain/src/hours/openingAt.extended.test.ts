import { openingTable, placeHours, workdays } from "./openingTable.fixture";

/** Wednesday evening touches the afternoon; Saturday morning stands alone; Sunday serves one item only. */
const hall = placeHours({
  weekly: workdays("09:00-12:00 13:30-17:00"),
  extended: [
    { days: ["sat"], from: "09:30", to: "12:30", taskCodes: ["marriage", "permit"] },
    { days: ["wed"], from: "17:00", to: "19:00", taskCodes: ["permit"] },
    { days: ["mon", "tue"], from: "12:00", to: "13:30", taskCodes: ["passport"] },
    { days: ["sat", "sun"], from: "14:00", to: "16:00", taskCodes: ["passport"] },
    { days: ["fri"], from: "16:00", to: "18:00", taskCodes: ["permit"] },
  ],
});

openingTable("the hall in general is not served by extended hours", {
  hours: hall,
  rows: `
    2026-03-04 16:59  open  closes 2026-03-04 17:00
    2026-03-04 17:00  shut  opens 2026-03-05 09:00
    2026-03-04 18:00  shut  opens 2026-03-05 09:00
    2026-03-02 12:30  shut  opens 2026-03-02 13:30
    2026-03-06 17:30  shut  opens 2026-03-09 09:00
    2026-03-07 10:00  shut  opens 2026-03-09 09:00
    2026-03-08 15:00  shut  opens 2026-03-09 09:00
  `,
});

openingTable("an item that no extended span names follows the weekly pattern", {
  hours: hall,
  taskCode: "birth",
  rows: `
    2026-03-04 17:00  shut  opens 2026-03-05 09:00
    2026-03-07 10:00  shut  opens 2026-03-09 09:00
    2026-03-02 09:00  open  closes 2026-03-02 12:00
  `,
});

openingTable("an item named on Saturday morning and Wednesday evening", {
  hours: hall,
  taskCode: "permit",
  rows: `
    2026-03-04 13:29  shut  opens 2026-03-04 13:30
    2026-03-04 13:30  open  closes 2026-03-04 19:00   # the evening touches the afternoon: one span
    2026-03-04 16:59  open  closes 2026-03-04 19:00
    2026-03-04 17:00  open  closes 2026-03-04 19:00
    2026-03-04 18:59  open  closes 2026-03-04 19:00
    2026-03-04 19:00  shut  opens 2026-03-05 09:00
    2026-03-05 17:00  shut  opens 2026-03-06 09:00    # not on Thursday
    2026-03-06 15:59  open  closes 2026-03-06 18:00   # Friday's overlaps the afternoon
    2026-03-06 17:30  open  closes 2026-03-06 18:00
    2026-03-06 18:00  shut  opens 2026-03-07 09:30
    2026-03-07 09:29  shut  opens 2026-03-07 09:30
    2026-03-07 09:30  open  closes 2026-03-07 12:30
    2026-03-07 12:29  open  closes 2026-03-07 12:30
    2026-03-07 12:30  shut  opens 2026-03-09 09:00
    2026-03-08 15:00  shut  opens 2026-03-09 09:00    # Sunday names another item
  `,
});

openingTable("an item named over noon and on weekend afternoons", {
  hours: hall,
  taskCode: "passport",
  rows: `
    2026-03-02 09:00  open  closes 2026-03-02 17:00   # noon service joins morning and afternoon
    2026-03-02 12:00  open  closes 2026-03-02 17:00
    2026-03-03 13:30  open  closes 2026-03-03 17:00
    2026-03-04 12:00  shut  opens 2026-03-04 13:30    # not on Wednesday
    2026-03-06 17:00  shut  opens 2026-03-07 14:00
    2026-03-07 14:00  open  closes 2026-03-07 16:00
    2026-03-07 16:00  shut  opens 2026-03-08 14:00
    2026-03-08 15:59  open  closes 2026-03-08 16:00
    2026-03-08 16:00  shut  opens 2026-03-09 09:00
  `,
});

openingTable("a place that opens in extended hours only, for another item, never opens within the calendar", {
  hours: placeHours({ extended: [{ days: ["sat"], from: "09:00", to: "12:00", taskCodes: ["permit"] }] }),
  taskCode: "birth",
  rows: `
    2026-03-07 10:00  shut  beyond
  `,
});
