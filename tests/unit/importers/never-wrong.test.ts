import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '#importers/format.ts';
import { columns } from '#importers/formats/columns.ts';
import { addDays, day } from '#model/day.ts';
import { exportFile, options, rowsOf } from '../../support/export-file.ts';

// Kinds of files that were once taken for something else, with numbers of our own.

const start = day('2026-02-01');
const table = (header: string, rows: readonly (readonly (string | number)[])[]) =>
  `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
const daily = (counts: readonly number[]) =>
  counts.map((count, index) => [addDays(start, index), count] as const);

function read(text: string, words: Partial<ImportOptions> = {}) {
  const result = columns.read([exportFile('export.csv', text)], options(words));
  const rows = rowsOf(result);
  return { ...result, rows, values: rows.map(({ values }) => values) };
}

const isNoCount = (text: string) => {
  const result = read(text);
  expect(result.values.filter(({ followers }) => followers !== undefined)).toEqual([]);
  // No hint proposes what would be refused.
  const said = JSON.stringify([result.problems, result.unused]);
  for (const [, name, target] of said.matchAll(/--map \\+"([^"\\]+)=(\w+)\\+"/g)) {
    const map = new Map([[name!, target as 'gained']]);
    expect(read(text, { map }).problems).toEqual([]);
  }
  return said;
};

describe('a gain is no count', () => {
  test('that is the sum of its parts', () => {
    const rows = Array.from({ length: 12 }, (_, index) => {
      const [paid, free] = [30 + (index % 3), 90 + (index % 5)];
      return [addDays(start, index), paid, free, 2, paid + free + 2];
    });
    expect(isNoCount(table('Date,Paid,Free,Invited,Total followers', rows))).toContain(
      'the sum of',
    );
  });

  test('whose total row is the sum of its rows', () => {
    const counts = [140, 141, 142, 141, 140, 142];
    const total = ['Total', counts.reduce((sum, count) => sum + count)];
    expect(isNoCount(table('Date,Followers', [total, ...daily(counts)]))).toContain('total row');
  });

  test('that falls to nothing and comes back', () => {
    expect(isNoCount(table('Date,Followers', daily([1, 0, 2, 0, 0, 1, 0, 0, 0, 2])))).toContain(
      'falls to 0',
    );
  });

  test('that goes below zero', () => {
    const said = isNoCount(table('Date,Followers', daily([3, -1, 2, 0, 4])));
    expect(said).toContain('=change');
    expect(said).not.toContain('=gained');
  });

  test('that is flat under a name that means both: it is asked', () => {
    const text = table('Date,Subscribers', daily([10, 10, 10, 10, 10]));
    expect(isNoCount(text)).toContain('Subscribers=followers');
    expect(read(text, { map: new Map([['Subscribers', 'followers']]) }).values[0]).toEqual({
      followers: 10,
    });
  });

  test('while a count under that name is one', () => {
    const counts = [48_210, 48_260, 48_255, 48_300];
    expect(read(table('Date,Subscribers', daily(counts))).values).toEqual(
      counts.map((followers) => ({ followers })),
    );
  });
});

describe('several rows of a day', () => {
  const text = table('Date,Device,Views', [
    ['2026-02-01', 'phone', 5],
    ['2026-02-01', 'desk', 7],
    ['2026-02-02', 'phone', 1],
    ['2026-02-02', 'desk', 2],
  ]);

  test('are asked about, not thrown away', () => {
    const { problems, rows } = read(text);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ code: 'date-duplicate', line: 2 }]);
    expect(problems[0]!.hint).toMatch(/--per-day sum.*--per-day last.*--where "Device=/);
  });

  test('are added or the last is kept, as is said', () => {
    expect(read(text, { perDay: 'sum' }).values).toEqual([{ views: 12 }, { views: 3 }]);
    expect(read(text, { perDay: 'last' }).values).toEqual([{ views: 7 }, { views: 2 }]);
  });

  test('are parts where the total says so', () => {
    expect(read(`${text}Total,,15\n`).values).toEqual([{ views: 12 }, { views: 3 }]);
  });

  test('a part that is not known leaves the day unknown', () => {
    expect(read(text.replace('desk,7', 'desk,-'), { perDay: 'sum' }).values).toEqual([
      { views: 3 },
    ]);
  });

  test('a part of a file is said as its share', () => {
    const where = [{ column: 'Device', value: 'desk' }];
    expect(read(text, { where }).notes[0]).toContain('2 of the 4 rows');
    expect(read(text, { where }).notes[0]).toContain('--per-day sum');
  });
});

describe('what a file says of itself', () => {
  test('a total that differs is said with both numbers', () => {
    const { notes } = read(table('Date,Views', [['Total', 9000], ...daily([10, 20])]));
    expect(notes.join()).toMatch(/9,000.*30/);
  });

  test('a footer that says there is more is repeated', () => {
    expect(
      read(`${table('Date,Views', daily([10, 20]))}Showing top 500 results,\n`).notes[0],
    ).toContain('Showing top 500');
  });

  test('a day that is still to come is never taken', () => {
    const { rows, skipped } = read(table('Date,Views', daily([10, 20])), { today: start });
    expect(rows.map(({ date }) => date)).toEqual([start]);
    expect(skipped).toMatchObject([{ line: 3, reason: 'after-today' }]);
  });

  test('shares are what was shared, reposted and quoted', () => {
    const text = table('Date,Shares,Reposts,Quotes', [['2026-02-01', 1, 9, 2]]);
    expect(read(text).values).toEqual([{ shares: 12 }]);
  });

  test('stretches of days keep their length, and may not overlap', () => {
    const weeks = table('Date,Views', [
      ['2026-02-01 - 2026-02-07', 5],
      ['2026-02-08 - 2026-02-14', 6],
    ]);
    const { imports } = read(weeks);
    expect(imports).toMatchObject([{ cadence: 'week', rows: [{ date: '2026-02-07' }, {}] }]);
    expect(read(weeks.replace('02-08 -', '02-05 -')).problems).toMatchObject([{ line: 3 }]);
  });

  test('two tables in one file are two imports', () => {
    const text = 'Views\nDate,Views\n2026-02-01,5\n\nOther\nDate,Likes\n2026-02-01,3\n';
    expect(read(text).imports).toMatchObject([
      { rows: [{ values: { views: 5 } }] },
      { rows: [{ values: { likes: 3 } }] },
    ]);
  });
});

test('the sums are those of the file, or nothing is taken', () => {
  const row = fc.tuple(fc.nat(9), fc.constantFrom('a', 'b'), fc.nat(50));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const text = table(
        'Date,Device,Views',
        rows.map(([offset, device, views]) => [addDays(start, offset), device, views]),
      );
      const result = read(text, { perDay: 'sum', accept: ['order'] });
      const sum = result.values.reduce((total, { views = 0 }) => total + views, 0);
      const whole = rows.reduce((total, [, , views]) => total + views, 0);
      expect(result.problems.length > 0 || result.rows.length === 0 ? 'refused' : sum).toBe(
        result.problems.length > 0 || result.rows.length === 0 ? 'refused' : whole,
      );
    }),
  );
});
