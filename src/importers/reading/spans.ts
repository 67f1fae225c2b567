import type { Cadence } from '#model/cadence.ts';
import { addDays, daysBetween } from '#model/day.ts';
import type { DayRows } from './days.ts';
import type { TableReport } from './table-report.ts';

/** What rows stand for that name both ends of a stretch of days; null where they name none, or stretches of no rhythm. */
export function spanCadence(days: readonly DayRows[]): Cadence | null {
  if (!days.every(({ since }) => since !== undefined)) return null;
  const lengths = days.map(({ day, since }) => daysBetween(since!, day) + 1);
  if (lengths.every((length) => length === 1)) return 'day';
  if (lengths.every((length) => length === 7)) return 'week';
  return lengths.every((length) => length >= 28 && length <= 31) ? 'month' : null;
}

/** Refuses stretches that can't stand as rows of what happened: they overlap, or are of all lengths. */
export function checkSpans(days: readonly DayRows[], report: TableReport): void {
  const spans = days.filter(({ since }) => since !== undefined);
  if (spans.length === 0) return;
  const hint =
    'Export them by day, week or month; counts such as followers can be taken alone: --only followers.';
  const overlap = spans.find(
    ({ since }, index) => index > 0 && addDays(spans[index - 1]!.day, 1) > since!,
  );
  if (overlap) {
    report.refuse(
      overlap.lines[0]!,
      'date-invalid',
      `The row of ${overlap.since!} to ${overlap.day} speaks of days that another row speaks of too`,
      hint,
    );
  } else if (spanCadence(days) === null) {
    report.refuse(
      spans[0]!.lines[0]!,
      'date-invalid',
      'The rows speak of stretches that are neither days nor weeks nor months',
      hint,
    );
  }
}
