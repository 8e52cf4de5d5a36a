export { PUBLISHED_NOTICES, type HolidayArrangement, type HolidayNotice } from "./notices";
export { parseCalendar } from "./parseCalendar";
export { addDays, dayFromNumber, dayNumber, daysBetween, isDay, isWeekend, weekdayOf, type Day } from "./shanghaiDay";
export {
  clockTime,
  formatInstant,
  instantAt,
  minutesOfClock,
  parseInstant,
  shanghaiDay,
  shanghaiDayNumber,
  shanghaiMinuteOfDay,
} from "./shanghaiTime";
export {
  CalendarError,
  calendarWith,
  dayKind,
  holidayOf,
  isCovered,
  isWorkingDay,
  statutoryCalendar,
  type DayKind,
  type DayMark,
  type WorkCalendar,
} from "./workCalendar";
