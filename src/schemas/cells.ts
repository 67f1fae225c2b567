import { z } from 'zod';
import { parseDay, parseMoment } from '#model/day.ts';
import { dayField, link, text } from './fields.ts';

/** CSV cells are text; these read them. An empty cell is "not known", which is never 0. */

const known = (cell: unknown) =>
  typeof cell === 'string' && cell.trim() === '' ? undefined : cell;

const toNumber = (cell: unknown) => {
  const value = known(cell);
  if (typeof value !== 'string') return value;
  const trimmed = value.trim();
  return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : trimmed;
};

const numberMessage = { error: 'This is not a plain number' };

/** A whole number from 0. */
export const countCell = z.preprocess(
  toNumber,
  z
    .number(numberMessage)
    .int('This is not a whole number')
    .min(0, 'This is below zero')
    .max(Number.MAX_SAFE_INTEGER)
    .optional(),
);

/** A whole number of either sign, such as a net change or a corrected count. */
export const signedCell = z.preprocess(
  toNumber,
  z.number(numberMessage).int('This is not a whole number').optional(),
);

/** A number from 0, with a fraction. */
export const amountCell = z.preprocess(
  toNumber,
  z.number(numberMessage).min(0, 'This is below zero').optional(),
);

export const dayCell = z.preprocess(
  (cell) => (typeof cell === 'string' ? cell.trim() : cell),
  dayField,
);

/** Text that may be left out. */
export const textCell = (limit: number) => z.preprocess(known, text(limit).optional());

/** An address that may be left out. */
export const linkCell = z.preprocess(known, link.optional());

/** A moment with its offset from UTC (an hour without one is another hour in every other place), or a day where no time is known. */
export const momentCell = z.preprocess(
  (cell) => (typeof cell === 'string' ? cell.trim() : cell),
  z.string().transform((moment, context): string => {
    if (parseMoment(moment) !== null || parseDay(moment) !== null) return moment;
    const offset = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(moment);
    context.addIssue({
      code: 'custom',
      message: offset
        ? `${JSON.stringify(moment)} does not say how far its clock is from UTC`
        : `${JSON.stringify(moment)} is not a moment`,
      params: {
        problem: 'date-invalid',
        hint: 'Write it as 2026-03-04T18:30+01:00, or with a Z at the end where it is UTC.',
      },
    });
    return z.NEVER;
  }),
);
