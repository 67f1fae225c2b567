import { testimonialRecord } from '#schemas/testimonial.ts';
import type { Columns } from './csv-rows.ts';

/** Columns whose cells hold lists, with a semicolon or a bar between the parts. */
const lists = new Set(['tags', 'consent_scope']);
const yes = /^(?:yes|true|1|x)$/i;
const no = /^(?:no|false|0)$/i;

const parts = (cell: string): string[] =>
  cell
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter(Boolean);

/**
 * Turns the cells of a testimonial's row into the fields of the schema: `source_url` becomes `source.url`, `yes` becomes true. An
 * empty cell is absent. Cells that fit nothing stay as they are, for the schema to refuse.
 */
function toFields(cells: Record<string, string>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const groups: Record<string, Record<string, unknown>> = {};
  for (const [column, cell] of Object.entries(cells)) {
    const group = /^(source|consent)[_.](\w+)$/.exec(column);
    const value: unknown = lists.has(column)
      ? parts(cell)
      : column === 'rating' && /^\d+(?:\.\d+)?$/.test(cell)
        ? Number(cell)
        : (column === 'excerpt' || column === 'featured') && (yes.test(cell) || no.test(cell))
          ? yes.test(cell)
          : cell;
    if (cell === '') continue;
    if (group) (groups[group[1]!] ??= {})[group[2]!] = value;
    else if (column === 'source') (groups['source'] ??= {})['platform'] = value;
    else fields[column] = value;
  }
  return { ...fields, ...groups };
}

const plain = Object.keys(testimonialRecord.shape).filter(
  (key) => !['consent', 'private'].includes(key),
);

/** The columns of `testimonials/*.csv`. */
export const testimonialColumns: Columns = {
  known: [
    ...plain,
    'source_platform',
    'source_url',
    'consent_granted',
    'consent_how',
    'consent_scope',
    'consent_withdrawn',
  ],
  toFields,
};
