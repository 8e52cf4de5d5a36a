import { deadlineTable } from "./deadlineTable.fixture";

deadlineTable(
  "New Year and Spring Festival 2024 (1 January; 10–17 February off, 4 and 18 February worked)",
  `
  2024-01-01 10:00 1w -> 2024-01-02 # accepted on the holiday: Tuesday is the first day
  2024-01-01 00:00 5w -> 2024-01-08 # 2 3 4 5, then Monday
  2024-01-02 09:00 5w -> 2024-01-09 # 3 4 5 8 9
  2024-01-05 17:30 1w -> 2024-01-08 # over an ordinary weekend
  2024-01-31 10:00 3w -> 2024-02-04 # 1, 2, then the make-up Sunday
  2024-02-02 10:00 1w -> 2024-02-04 # Saturday is off, Sunday 4 February is worked
  2024-02-02 10:00 2w -> 2024-02-05 # Sunday, Monday
  2024-02-03 10:00 1w -> 2024-02-04 # accepted on the free Saturday
  2024-02-04 10:00 1w -> 2024-02-05 # accepted on the make-up Sunday itself
  2024-02-04 10:00 5w -> 2024-02-09 # 5 6 7 8 9: New Year's Eve is a working day this year
  2024-02-08 16:00 1w -> 2024-02-09 # New Year's Eve, worked
  2024-02-08 16:00 2w -> 2024-02-18 # 9, then eight days off, then the make-up Sunday
  2024-02-09 10:00 1w -> 2024-02-18 # the make-up Sunday is the first day after the festival
  2024-02-09 10:00 3w -> 2024-02-20 # 18 19 20
  2024-02-12 10:00 1w -> 2024-02-18 # accepted in the middle of the festival
  2024-02-17 23:59 2w -> 2024-02-19 # accepted in the last minute of the festival
  2024-02-18 08:00 5w -> 2024-02-23 # Monday to Friday
  2024-01-29 10:00 20w -> 2024-02-29 # 30 31 1 2 | 4 5 6 7 8 9 | 18 19 20 21 22 23 | 26 27 28 29
  2024-02-09 10:00 5d -> 2024-02-14 # days of the calendar run through the festival
  2024-02-09 10:00 8d -> 2024-02-17 # and may end on its last day
  `,
);

deadlineTable(
  "Qingming, Labour Day and Dragon Boat 2024 (4–6 April off, 7 worked; 1–5 May off, 28 April and 11 May worked; 10 June)",
  `
  2024-04-03 10:00 1w -> 2024-04-07 # Thursday to Saturday off, Sunday worked
  2024-04-03 10:00 2w -> 2024-04-08 # Sunday, Monday
  2024-04-04 10:00 1w -> 2024-04-07 # accepted on Qingming
  2024-04-07 10:00 1w -> 2024-04-08 # accepted on the make-up Sunday
  2024-04-02 10:00 5w -> 2024-04-10 # 3 7 8 9 10
  2024-04-03 10:00 3d -> 2024-04-06 # days of the calendar
  2024-04-26 10:00 1w -> 2024-04-28 # Saturday 27 is off, Sunday 28 is worked
  2024-04-26 10:00 3w -> 2024-04-30 # 28 29 30
  2024-04-26 10:00 4w -> 2024-05-06 # 1–5 May off
  2024-04-30 18:00 5w -> 2024-05-10 # 6 7 8 9 10
  2024-04-30 18:00 6w -> 2024-05-11 # and the make-up Saturday
  2024-04-30 18:00 7w -> 2024-05-13 # Sunday 12 is off
  2024-05-03 10:00 1w -> 2024-05-06 # accepted in the holiday
  2024-05-10 10:00 1w -> 2024-05-11 # a Saturday that is worked
  2024-05-11 10:00 1w -> 2024-05-13 # accepted on it
  2024-04-19 10:00 10w -> 2024-05-07 # 22 23 24 25 26 | 28 29 30 | 6 7
  2024-04-30 10:00 5d -> 2024-05-05 # ends on a day off and is not moved
  2024-06-07 10:00 1w -> 2024-06-11 # the weekend and Monday off
  2024-06-07 10:00 4w -> 2024-06-14 # 11 12 13 14
  2024-06-07 10:00 5w -> 2024-06-17 # and the next Monday
  2024-06-10 10:00 1w -> 2024-06-11 # accepted on the holiday
  2024-06-03 10:00 10w -> 2024-06-18 # 4 5 6 7 | 11 12 13 14 | 17 18
  `,
);

deadlineTable(
  "Mid-Autumn and National Day 2024 (15–17 September off, 14 worked; 1–7 October off, 29 September and 12 October worked)",
  `
  2024-09-13 10:00 1w -> 2024-09-14 # Saturday is worked
  2024-09-13 10:00 2w -> 2024-09-18 # then Sunday to Tuesday off
  2024-09-14 10:00 1w -> 2024-09-18 # accepted on the make-up Saturday
  2024-09-16 10:00 3w -> 2024-09-20 # 18 19 20
  2024-09-09 10:00 7w -> 2024-09-19 # 10 11 12 13 14 | 18 19
  2024-09-14 10:00 3d -> 2024-09-17 # days of the calendar
  2024-09-27 10:00 1w -> 2024-09-29 # Saturday 28 off, Sunday 29 worked
  2024-09-27 10:00 2w -> 2024-09-30 # Monday
  2024-09-27 10:00 3w -> 2024-10-08 # after seven days off
  2024-09-30 10:00 4w -> 2024-10-11 # 8 9 10 11
  2024-09-30 10:00 5w -> 2024-10-12 # and the make-up Saturday
  2024-09-30 10:00 6w -> 2024-10-14 # Sunday 13 is off
  2024-10-02 10:00 5w -> 2024-10-12 # accepted in the holiday: the same five days
  2024-10-12 17:00 1w -> 2024-10-14 # accepted on the make-up Saturday
  2024-09-11 10:00 20w -> 2024-10-15 # 12 13 14 | 18 19 20 | 23 24 25 26 27 | 29 30 | 8 9 10 11 12 | 14 15
  2024-09-30 10:00 7d -> 2024-10-07 # the last day of the holiday
  `,
);
