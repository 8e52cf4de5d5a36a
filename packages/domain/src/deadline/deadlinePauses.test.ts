import { deadlineTable } from "./deadlineTable.fixture";

deadlineTable(
  "the hour at which it was accepted",
  `
  2026-03-02 00:00 1w -> 2026-03-03 # the first minute of Monday
  2026-03-02 23:59 1w -> 2026-03-03 # the last minute of Monday
  2026-03-06 19:30 1w -> 2026-03-09 # Friday evening
  2026-03-07 08:00 1w -> 2026-03-09 # Saturday
  2026-03-08 23:59 1w -> 2026-03-09 # Sunday night
  2026-03-02 10:00 0w -> 2026-03-02 # done on the spot: by the end of the day
  2026-10-01 10:00 0w -> 2026-10-01 # also on a day off
  2026-03-02 10:00 0h -> 2026-03-02 10:00 # or at once
  2024-02-28 10:00 1d -> 2024-02-29 # a leap year
  2025-02-28 10:00 1d -> 2025-03-01 # and none
  2024-02-28 10:00 2w -> 2024-03-01 # Thursday 29 February, Friday
  `,
);

deadlineTable(
  "pauses of a count in days (March 2026 has no holiday)",
  `
  2026-03-02 10:00 5w off:2026-03-04..2026-03-05 -> 2026-03-11 # 3 6 9 10 11
  2026-03-02 10:00 5w off:2026-03-07..2026-03-08 -> 2026-03-09 # a weekend would not have counted
  2026-03-02 10:00 5w off:2026-03-04_10:00..2026-03-04_10:00 -> 2026-03-10 # one instant takes its day
  2026-03-02 10:00 5w off:2026-03-04_10:00..2026-03-05_00:00 -> 2026-03-11 # the first instant of a day takes it too
  2026-03-02 10:00 5w off:2026-03-04..2026-03-05 off:2026-03-05..2026-03-06 -> 2026-03-12 # 3 9 10 11 12: the 5th once
  2026-03-02 10:00 5w off:2026-03-03..2026-03-09 off:2026-03-05..2026-03-05 -> 2026-03-16 # one inside another
  2026-03-02 10:00 5w off:2026-03-02..2026-03-02 -> 2026-03-09 # the day of acceptance never counted
  2026-03-02 10:00 5w off:2026-02-24..2026-02-26 -> 2026-03-09 # over before acceptance
  2026-03-02 10:00 5w off:2026-02-27..2026-03-04 -> 2026-03-11 # begun before acceptance: 5 6 9 10 11
  2026-03-02 10:00 5w off:2026-03-10..2026-03-20 -> 2026-03-09 # begun after the due day
  2026-03-02 10:00 5w off:2026-03-09..2026-03-09 -> 2026-03-10 # begun on the due day
  2026-03-02 10:00 5w off:2026-03-10.. -> 2026-03-09 # open-ended, too late to matter
  2026-03-02 10:00 5w off:2026-03-09.. -> stopped # open-ended from the due day
  2026-03-02 10:00 5w off:2026-02-20.. -> stopped # open-ended since before acceptance
  2026-03-02 10:00 5w off:2026-03-04..2026-03-04 off:2026-03-06.. -> stopped # a second one does not end
  2026-04-28 10:00 3w off:2026-04-29..2026-05-03 -> 2026-05-08 # ends in a holiday: 6 7 8
  2026-04-30 10:00 3w off:2026-05-02..2026-05-06 -> 2026-05-09 # begins in a holiday: 7 8 9
  2026-10-08 10:00 3w off:2026-10-10..2026-10-10 -> 2026-10-13 # takes the make-up Saturday: 9 12 13
  2026-09-30 10:00 3w off:2026-10-01..2026-10-07 -> 2026-10-10 # inside the holiday: changes nothing
  2026-03-02 10:00 5d -> 2026-03-07 # days of the calendar
  2026-03-02 10:00 5d off:2026-03-04..2026-03-05 -> 2026-03-09 # 3 6 7 8 9
  2026-03-02 10:00 5d off:2026-03-07.. -> stopped # open-ended from the due day
  `,
);

deadlineTable(
  "limits in hours",
  `
  2026-03-02 10:00 24h -> 2026-03-03 10:00 # round the clock
  2026-03-06 16:00 48h -> 2026-03-08 16:00 # over the weekend
  2024-02-09 20:00 72h -> 2024-02-12 20:00 # into Spring Festival
  2026-03-02 10:00 8h off:2026-03-02_12:00..2026-03-02_13:30 -> 2026-03-02 19:30 # the exact interval
  2026-03-02 10:00 8h off:2026-03-02_12:00..2026-03-02_14:00 off:2026-03-02_13:00..2026-03-02_15:00 -> 2026-03-02 21:00 # the hour they share once
  2026-03-02 10:00 8h off:2026-03-02_12:00..2026-03-02_12:00 -> 2026-03-02 18:00 # an instant takes no time
  2026-03-02 10:00 2h off:2026-03-02_12:00..2026-03-02_13:00 -> 2026-03-02 12:00 # begun when the time was up
  2026-03-02 10:00 2h off:2026-03-02_09:00..2026-03-02_11:00 -> 2026-03-02 13:00 # accepted in a pause
  2026-03-02 10:00 2h off:2026-03-02_12:00.. -> 2026-03-02 12:00 # open-ended, too late to matter
  2026-03-02 10:00 8h off:2026-03-02_12:00.. -> stopped # open-ended before the time was up
  `,
);

deadlineTable(
  "extensions",
  `
  2026-03-02 10:00 5w +3w -> 2026-03-12 # due on the 9th, then 10 11 12
  2026-03-02 10:00 5w +2w +2w -> 2026-03-13 # 10 11, then 12 13
  2026-03-02 10:00 5w +0w -> 2026-03-09 # by nothing
  2026-03-02 10:00 5w +3w off:2026-03-11..2026-03-11 -> 2026-03-13 # a pause in the extension: 10 12 13
  2026-03-02 10:00 20w +10w -> 2026-04-14 # 30 March, then 31 1 2 3 | 7–10 | 13 14
  2026-03-02 10:00 45w +15w -> 2026-05-28 # joint handling: 8 May, then 9 | 11–15 | 18–22 | 25–28
  2026-03-02 10:00 5w +3d -> 2026-03-12 # by days of the calendar: 10 11 12
  2026-03-02 10:00 5d +2w -> 2026-03-10 # due on Saturday the 7th, then Monday and Tuesday
  2026-03-02 10:00 24h +1w -> 2026-03-04 # due on the 3rd at 10:00, then the 4th
  2026-03-02 10:00 24h +6h -> 2026-03-03 16:00 # from the instant
  2026-03-02 10:00 5w +10h -> 2026-03-10 09:59:59 # from the last second of the 9th
  2026-09-29 10:00 1w +1w -> 2026-10-08 # due before National Day, extended over it
  2026-03-02 10:00 5w +3w off:2026-03-11.. -> stopped # stopped in the extension
  `,
);
