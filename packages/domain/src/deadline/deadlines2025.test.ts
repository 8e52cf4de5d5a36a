import { deadlineTable } from "./deadlineTable.fixture";

deadlineTable(
  "New Year and Spring Festival 2025 (1 January; 28 January – 4 February off, 26 January and 8 February worked)",
  `
  2024-12-31 10:00 1w -> 2025-01-02 # Wednesday is off
  2024-12-30 10:00 3w -> 2025-01-03 # 31 2 3
  2025-01-01 10:00 1w -> 2025-01-02 # accepted on New Year
  2025-01-24 10:00 1w -> 2025-01-26 # Saturday off, Sunday worked
  2025-01-24 10:00 2w -> 2025-01-27 # Monday
  2025-01-24 10:00 3w -> 2025-02-05 # after eight days off
  2025-01-26 10:00 1w -> 2025-01-27 # accepted on the make-up Sunday
  2025-01-27 10:00 1w -> 2025-02-05 # Wednesday after the festival
  2025-01-27 10:00 4w -> 2025-02-08 # 5 6 7 and the make-up Saturday
  2025-01-27 10:00 5w -> 2025-02-10 # Sunday 9 is off
  2025-01-30 10:00 4w -> 2025-02-08 # accepted in the festival
  2025-02-04 23:59 1w -> 2025-02-05 # accepted in the last minute of the festival
  2025-02-07 10:00 1w -> 2025-02-08 # a Saturday that is worked
  2025-02-08 10:00 1w -> 2025-02-10 # accepted on it
  2025-01-20 10:00 10w -> 2025-02-08 # 21 22 23 24 | 26 27 | 5 6 7 8
  2025-01-13 10:00 20w -> 2025-02-14 # 14–17 | 20–24 | 26 27 | 5–8 | 10–14
  2025-01-27 10:00 8d -> 2025-02-04 # days of the calendar end in the festival
  2025-01-27 10:00 10d -> 2025-02-06 # or after it
  `,
);

deadlineTable(
  "Qingming, Labour Day and Dragon Boat 2025 (4–6 April; 1–5 May off, 27 April worked; 31 May – 2 June)",
  `
  2025-04-03 10:00 1w -> 2025-04-07 # Friday to Sunday off, nothing made up
  2025-04-04 10:00 1w -> 2025-04-07 # accepted on Qingming
  2025-04-02 10:00 3w -> 2025-04-08 # 3 7 8
  2025-03-31 10:00 5w -> 2025-04-08 # 1 2 3 7 8
  2025-04-03 10:00 3d -> 2025-04-06 # days of the calendar
  2025-04-25 10:00 1w -> 2025-04-27 # Saturday off, Sunday worked
  2025-04-25 10:00 4w -> 2025-04-30 # 27 28 29 30
  2025-04-25 10:00 5w -> 2025-05-06 # 1–5 May off
  2025-04-27 10:00 4w -> 2025-05-06 # 28 29 30 6
  2025-04-30 10:00 4w -> 2025-05-09 # 6 7 8 9
  2025-04-30 10:00 5w -> 2025-05-12 # Saturday 10 May is no make-up day this year
  2025-05-01 10:00 1w -> 2025-05-06 # accepted on Labour Day
  2025-04-14 10:00 20w -> 2025-05-14 # 15–18 | 21–25 | 27–30 | 6–9 | 12 13 14
  2025-04-30 10:00 5d -> 2025-05-05 # ends on a day off and is not moved
  2025-05-30 10:00 1w -> 2025-06-03 # Saturday to Monday off
  2025-05-31 10:00 1w -> 2025-06-03 # accepted on Dragon Boat
  2025-05-29 10:00 3w -> 2025-06-04 # 30 3 4
  2025-05-26 10:00 10w -> 2025-06-10 # 27–30 | 3–6 | 9 10
  2025-06-02 10:00 2w -> 2025-06-04 # accepted on the Monday off
  `,
);

deadlineTable(
  "National Day and Mid-Autumn 2025 (1–8 October off, 28 September and 11 October worked)",
  `
  2025-09-26 10:00 1w -> 2025-09-28 # Saturday off, Sunday worked
  2025-09-26 10:00 3w -> 2025-09-30 # 28 29 30
  2025-09-26 10:00 4w -> 2025-10-09 # after eight days off
  2025-09-28 10:00 2w -> 2025-09-30 # accepted on the make-up Sunday
  2025-09-30 10:00 2w -> 2025-10-10 # 9 10
  2025-09-30 10:00 3w -> 2025-10-11 # and the make-up Saturday
  2025-09-30 10:00 4w -> 2025-10-13 # Sunday 12 is off
  2025-10-04 10:00 1w -> 2025-10-09 # accepted in the holiday
  2025-10-08 23:30 1w -> 2025-10-09 # accepted on its last evening
  2025-10-10 10:00 1w -> 2025-10-11 # a Saturday that is worked
  2025-10-11 10:00 1w -> 2025-10-13 # accepted on it
  2025-09-15 10:00 15w -> 2025-10-11 # 16–19 | 22–26 | 28 29 30 | 9 10 11
  2025-09-30 10:00 8d -> 2025-10-08 # the last day of the holiday
  `,
);
