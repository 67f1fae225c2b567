import { addDays, daysBetween, weekday, type Day } from '#model/day.ts';

/** Every day from the first to the last, both included. */
export function daysFromTo(first: Day, last: Day): Day[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
}

export const isSunday = (day: Day): boolean => weekday(day) === 7;

/** A factor a weekday, from Monday to Sunday. */
export type Week = readonly [number, number, number, number, number, number, number];
/** A factor a month, from January to December. */
export type Year = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

export const onWeekday = (week: Week, day: Day): number => week[weekday(day) - 1]!;

/** The factor of the month, led over into the next one, so that no series has a step on the first. */
export function inSeason(year: Year, day: Day): number {
  const month = Number(day.slice(5, 7)) - 1;
  const past = (Number(day.slice(8, 10)) - 15) / 30;
  const neighbour = year[(month + (past < 0 ? 11 : 1)) % 12]!;
  return year[month]! + (neighbour - year[month]!) * Math.abs(past);
}
