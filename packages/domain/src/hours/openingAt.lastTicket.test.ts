import { openingTable, placeHours, spans, workdays } from "./openingTable.fixture";

openingTable("the last ticket is given 30 minutes before the doors close, at noon and in the evening", {
  hours: placeHours({ weekly: workdays("09:00-12:00 13:30-17:00"), lastTicketMinutesBeforeClose: 30 }),
  rows: `
    2026-03-02 08:59         shut   opens 2026-03-02 09:00
    2026-03-02 09:00         open   closes 2026-03-02 12:00    # closesAt is the posted end, not the last ticket
    2026-03-02 11:29         open   closes 2026-03-02 12:00
    2026-03-02 11:29:59.999  open   closes 2026-03-02 12:00
    2026-03-02 11:30         doors  opens 2026-03-02 13:30
    2026-03-02 11:59:59      doors  opens 2026-03-02 13:30
    2026-03-02 12:00         shut   opens 2026-03-02 13:30
    2026-03-02 13:30         open   closes 2026-03-02 17:00
    2026-03-02 16:29:59      open   closes 2026-03-02 17:00
    2026-03-02 16:30         doors  opens 2026-03-03 09:00
    2026-03-02 16:59:59.999  doors  opens 2026-03-03 09:00
    2026-03-02 17:00         shut   opens 2026-03-03 09:00
    2026-03-06 16:45         doors  opens 2026-03-09 09:00     # over the weekend
  `,
});

openingTable("the cut-off counts from the end of joined spans, not from each part", {
  hours: placeHours({
    weekly: workdays("09:00-12:00 12:00-17:00"),
    extended: [{ days: ["wed"], from: "17:00", to: "19:00", taskCodes: ["permit"] }],
    lastTicketMinutesBeforeClose: 60,
  }),
  taskCode: "permit",
  rows: `
    2026-03-02 11:30  open   closes 2026-03-02 17:00
    2026-03-02 15:59  open   closes 2026-03-02 17:00
    2026-03-02 16:00  doors  opens 2026-03-03 09:00
    2026-03-04 16:30  open   closes 2026-03-04 19:00    # on Wednesday the evening goes on
    2026-03-04 17:59  open   closes 2026-03-04 19:00
    2026-03-04 18:00  doors  opens 2026-03-05 09:00
    2026-03-04 18:59  doors  opens 2026-03-05 09:00
    2026-03-04 19:00  shut   opens 2026-03-05 09:00
  `,
});

openingTable("a span no longer than the cut-off gives no ticket and is never the next opening", {
  hours: placeHours({
    weekly: { mon: spans("09:00-09:30 10:00-10:31 14:00-14:30"), tue: spans("09:00-09:20 09:20-10:00") },
    lastTicketMinutesBeforeClose: 30,
  }),
  rows: `
    2026-03-02 08:00     shut   opens 2026-03-02 10:00
    2026-03-02 09:00     doors  opens 2026-03-02 10:00    # exactly as long as the cut-off
    2026-03-02 09:29     doors  opens 2026-03-02 10:00
    2026-03-02 09:30     shut   opens 2026-03-02 10:00
    2026-03-02 10:00     open   closes 2026-03-02 10:31
    2026-03-02 10:00:59  open   closes 2026-03-02 10:31
    2026-03-02 10:01     doors  opens 2026-03-03 09:00    # the 14:00 span is too short, Tuesday's two are one
    2026-03-02 14:10     doors  opens 2026-03-03 09:00
    2026-03-03 09:20     open   closes 2026-03-03 10:00
    2026-03-03 09:29:59  open   closes 2026-03-03 10:00
    2026-03-03 09:30     doors  opens 2026-03-09 10:00
  `,
});

openingTable("the cut-off reaches back over midnight when the joined span ends soon after it", {
  hours: placeHours({
    weekly: {
      mon: spans("20:00-24:00"),
      tue: spans("00:00-00:20"),
      fri: spans("23:40-24:00"),
      sat: spans("00:00-00:20"),
    },
    lastTicketMinutesBeforeClose: 30,
  }),
  rows: `
    2026-03-02 23:30     open   closes 2026-03-03 00:20
    2026-03-02 23:49:59  open   closes 2026-03-03 00:20
    2026-03-02 23:50     doors  opens 2026-03-06 23:40
    2026-03-03 00:00     doors  opens 2026-03-06 23:40
    2026-03-03 00:19:59  doors  opens 2026-03-06 23:40
    2026-03-03 00:20     shut   opens 2026-03-06 23:40
    2026-03-06 23:40     open   closes 2026-03-07 00:20    # twenty minutes before midnight and twenty after make forty
    2026-03-06 23:50     doors  opens 2026-03-09 20:00
  `,
});

openingTable("a cut-off longer than any span", {
  hours: placeHours({ weekly: workdays("09:00-12:00"), lastTicketMinutesBeforeClose: 180 }),
  rows: `
    2026-03-02 09:00  doors  beyond
    2026-03-02 12:00  shut   beyond
  `,
});
