import { z } from 'zod';
import { dayField } from './fields.ts';

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
