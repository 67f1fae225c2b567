import { addDays, addMonths, startOfMonth, startOfWeek, type Day } from './day.ts';

/** What sums and rates are told by. */
export type PeriodUnit = 'week' | 'month';

/** The first day of the week, a Monday, or of the month that a day is in. */
export const startOfPeriod = (date: Day, unit: PeriodUnit): Day =>
  unit === 'week' ? startOfWeek(date) : startOfMonth(date);

/** The same day of the next week or month. */
export const nextPeriod = (date: Day, unit: PeriodUnit): Day =>
  unit === 'week' ? addDays(date, 7) : addMonths(date, 1);
