const EARLIEST_YEAR = 1850;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/**
 * Reads eight digits as a day of the calendar.
 *
 * @returns `YYYY-MM-DD`, or `null` when there is no such day or nobody born on it can be alive.
 */
export function readBirthDate(digits: string): string | null {
  if (!/^\d{8}$/.test(digits)) return null;
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  const days = DAYS_OF_MONTH[month - 1];
  if (year < EARLIEST_YEAR || days === undefined) return null;
  const lastDay = month === 2 && isLeapYear(year) ? 29 : days;
  if (day < 1 || day > lastDay) return null;
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}
