import { deadlineTable } from "./deadlineTable.fixture";

deadlineTable(
  "New Year and Spring Festival 2026 (1–3 January off, 4 worked; 15–23 February off, 14 and 28 February worked)",
  `
  2025-12-31 10:00 1w -> 2026-01-04 # Thursday to Saturday off, Sunday worked
  2025-12-31 10:00 2w -> 2026-01-05 # Sunday, Monday
  2025-12-31 10:00 6w -> 2026-01-09 # six days in a row: Sunday to Friday
  2026-01-01 10:00 1w -> 2026-01-04 # accepted on New Year
  2026-01-04 10:00 1w -> 2026-01-05 # accepted on the make-up Sunday
  2025-12-22 10:00 10w -> 2026-01-06 # 23–26 | 29 30 31 | 4 5 6
  2025-12-31 10:00 3d -> 2026-01-03 # days of the calendar
  2026-02-13 10:00 1w -> 2026-02-14 # Saturday is worked
  2026-02-13 10:00 2w -> 2026-02-24 # then nine days off
  2026-02-14 10:00 1w -> 2026-02-24 # accepted on the make-up Saturday
  2026-02-14 10:00 5w -> 2026-02-28 # 24 25 26 27 and the make-up Saturday
  2026-02-14 10:00 6w -> 2026-03-02 # Sunday 1 March is off
  2026-02-17 10:00 3w -> 2026-02-26 # accepted on the first day of the lunar year
  2026-02-23 22:00 1w -> 2026-02-24 # accepted on the last evening of the festival
  2026-02-27 10:00 1w -> 2026-02-28 # a Saturday that is worked
  2026-02-28 10:00 1w -> 2026-03-02 # accepted on it
  2026-02-02 10:00 20w -> 2026-03-06 # 3–6 | 9–14 | 24–28 | 2–6
  2026-02-14 10:00 9d -> 2026-02-23 # the last day of the festival
  `,
);

deadlineTable(
  "Qingming, Labour Day and Dragon Boat 2026 (4–6 April; 1–5 May off, 9 May worked; 19–21 June)",
  `
  2026-04-03 10:00 1w -> 2026-04-07 # Saturday to Monday off
  2026-04-05 10:00 1w -> 2026-04-07 # accepted on Qingming
  2026-04-01 10:00 4w -> 2026-04-08 # 2 3 7 8
  2026-03-30 10:00 10w -> 2026-04-14 # 31 1 2 3 | 7–10 | 13 14
  2026-04-24 10:00 1w -> 2026-04-27 # no Sunday is made up in April this year
  2026-04-30 10:00 1w -> 2026-05-06 # five days off
  2026-04-30 10:00 4w -> 2026-05-09 # 6 7 8 and the make-up Saturday
  2026-04-30 10:00 5w -> 2026-05-11 # Sunday 10 is off
  2026-05-05 10:00 1w -> 2026-05-06 # accepted on the last day off
  2026-05-08 10:00 1w -> 2026-05-09 # a Saturday that is worked
  2026-05-09 10:00 1w -> 2026-05-11 # accepted on it
  2026-04-20 10:00 15w -> 2026-05-13 # 21–24 | 27–30 | 6–9 | 11 12 13
  2026-04-30 10:00 5d -> 2026-05-05 # ends on a day off and is not moved
  2026-06-18 10:00 1w -> 2026-06-22 # Friday to Sunday off
  2026-06-19 10:00 1w -> 2026-06-22 # accepted on Dragon Boat
  2026-06-17 10:00 2w -> 2026-06-22 # 18 22
  2026-06-12 10:00 5w -> 2026-06-22 # 15–18 22
  2026-06-18 10:00 3d -> 2026-06-21 # days of the calendar
  `,
);

deadlineTable(
  "Mid-Autumn and National Day 2026 (25–27 September; 1–7 October off, 20 September and 10 October worked)",
  `
  2026-09-18 10:00 1w -> 2026-09-20 # Saturday off, Sunday worked
  2026-09-20 10:00 1w -> 2026-09-21 # accepted on the make-up Sunday
  2026-09-18 10:00 6w -> 2026-09-28 # 20–24 28
  2026-09-24 10:00 1w -> 2026-09-28 # Friday to Sunday off
  2026-09-25 10:00 1w -> 2026-09-28 # accepted on Mid-Autumn
  2026-09-24 10:00 3d -> 2026-09-27 # days of the calendar
  2026-09-30 10:00 1w -> 2026-10-08 # seven days off
  2026-09-30 10:00 3w -> 2026-10-10 # 8 9 and the make-up Saturday
  2026-09-30 10:00 4w -> 2026-10-12 # Sunday 11 is off
  2026-10-06 10:00 3w -> 2026-10-10 # accepted in the holiday
  2026-10-09 10:00 1w -> 2026-10-10 # a Saturday that is worked
  2026-10-10 10:00 1w -> 2026-10-12 # accepted on it
  2026-09-14 10:00 15w -> 2026-10-10 # 15–18 | 20–24 | 28 29 30 | 8 9 10
  2026-09-14 10:00 20w -> 2026-10-16 # and 12–16
  2026-09-30 10:00 7d -> 2026-10-07 # the last day of the holiday
  `,
);

deadlineTable(
  "the end of the calendar, 31 December 2026",
  `
  2026-12-24 10:00 5w -> 2026-12-31 # 25 28 29 30 31: full on the last known day
  2026-12-24 10:00 6w -> beyond # the sixth would lie in 2027
  2026-11-24 10:00 27w -> 2026-12-31 # 25–27 | 30–4 | 7–11 | 14–18 | 21–25 | 28–31
  2026-11-24 10:00 30w -> beyond # three more
  2026-12-31 10:00 1w -> beyond # nobody knows whether Monday is worked
  2026-12-30 10:00 1d -> 2026-12-31 # days of the calendar need no notice
  2026-12-31 10:00 1d -> beyond 2027-01-01 # known, but past what is arranged
  2026-12-31 13:00 10h -> 2026-12-31 23:00 # hours of the last evening
  2026-12-31 20:00 10h -> beyond 2027-01-01 06:00 # hours over midnight
  2027-01-05 10:00 1w -> beyond # accepted after the end
  2023-12-29 10:00 1w -> beyond # Saturday 30 December 2023 is before the calendar begins
  2023-12-31 10:00 1w -> 2024-01-02 # but from 1 January 2024 all is known
  2026-12-01 10:00 3w off:2026-12-02..2027-02-01 -> beyond # a pause that ends in 2027
  2026-12-30 10:00 2d off:2026-12-31..2027-01-02 -> beyond 2027-01-04 # 3 and 4 January
  2026-12-24 10:00 5w +1w -> beyond # an extension past the end
  2026-12-24 10:00 5w +1d -> beyond 2027-01-01 # an extension by a day of the calendar
  2026-12-24 10:00 6w off:2027-01-10.. -> beyond # unknown before it is stopped
  2026-12-24 10:00 6w off:2026-12-31.. -> stopped # stopped before it is unknown
  `,
);
