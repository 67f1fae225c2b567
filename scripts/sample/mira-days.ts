import { day } from '#model/day.ts';
import { daysFromTo } from './calendar.ts';

/** The folder of the invented creator. */
export const MIRA = 'profiles/mira-solberg';

/** Two years, to the eve of the day on which the sample was made. */
export const miraDays = daysFromTo(day('2024-11-23'), day('2026-11-22'));

/** Days on which she does not post: both Christmases, both Julys, and the week after the licence went wrong. */
const pauses = [
  [day('2024-12-21'), day('2025-01-02')],
  [day('2025-07-07'), day('2025-07-27')],
  [day('2025-12-20'), day('2026-01-04')],
  [day('2026-03-07'), day('2026-03-15')],
  [day('2026-07-18'), day('2026-08-09')],
] as const;

export const isPause = (date: string): boolean =>
  pauses.some(([first, last]) => first <= date && date <= last);

/** The weeks in which every post was answered with a word about the licence. */
export const isTrouble = (date: string): boolean => date >= '2026-03-03' && date <= '2026-03-31';
