import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCurrentTable } from '#importers/writing/current-table.ts';
import type { ImportedRow, MetricValues } from '#importers/format.ts';
import { mergeMetrics, type Preference } from '#importers/writing/merge.ts';
import { metricColumns } from '#importers/metric-columns.ts';
import { readCsv } from '#content/read-csv.ts';
import { sourceText } from '#content/source-text.ts';
import { addDays, day } from '#model/day.ts';

const row = (date: string, values: MetricValues, line = 2): ImportedRow => ({
  date: day(date),
  values,
  from: { file: 'export.csv', line },
});

function merge(
  text: string | null,
  rows: readonly ImportedRow[],
  prefer: Preference | null = null,
) {
  const table = text === null ? null : readCurrentTable('x.csv', text).table;
  if (text !== null && table === null) throw new Error('The test’s own table can’t be read');
  return mergeMetrics(table, rows, prefer);
}

describe('merging', () => {
  test('a new file has the columns of the schema in their order, and rows by date', () => {
    const { text, days } = merge(null, [
      row('2025-01-02', { likes: 3, followers: 11 }),
      row('2025-01-01', { followers: 10, clicks: 0 }),
    ]);
    expect(text).toBe('date,followers,likes,clicks\n2025-01-01,10,,0\n2025-01-02,11,3,\n');
    expect(days).toMatchObject({ added: 2, unchanged: 0 });
  });

  test('a newer export adds rows and leaves the others as they are written', () => {
    const text = 'date,followers\n2025-01-01,"10"\n2025-01-02, 11\n';
    expect(
      merge(text, [row('2025-01-02', { followers: 11 }), row('2025-01-03', { followers: 12 })]),
    ).toMatchObject({
      text: `${text}2025-01-03,12\n`,
      days: { added: 1, unchanged: 1 },
      conflicts: [],
    });
  });

  test('columns that the export does not have stay, those of other programs too', () => {
    const text = 'likes,date,mood\n5,2025-01-01,"fine, thanks"\n';
    expect(merge(text, [row('2025-01-01', { followers: 7 })]).text).toBe(
      'likes,date,followers,mood\n5,2025-01-01,7,"fine, thanks"\n',
    );
  });

  test('an empty cell is filled, and that is no conflict', () => {
    const { text, days, conflicts } = merge('date,followers,likes\n2025-01-01,,4\n', [
      row('2025-01-01', { followers: 7, likes: 4 }),
    ]);
    expect(text).toBe('date,followers,likes\n2025-01-01,7,4\n');
    expect([days.filled, conflicts]).toEqual([1, []]);
  });

  test('what is not known in the export takes nothing away', () => {
    expect(merge('date,followers\n2025-01-01,7\n', [row('2025-01-01', {})]).changed).toBe(false);
  });

  test('a conflict names both places, and only a preference settles it', () => {
    const text = 'date,followers\n2025-01-01,7\n2025-01-02,8\n';
    const rows = [row('2025-01-02', { followers: 9 }, 31)];
    expect(merge(text, rows).conflicts).toEqual([
      {
        date: '2025-01-02',
        column: 'followers',
        old: { value: '8', line: 3 },
        new: { value: 9, from: { file: 'export.csv', line: 31 } },
      },
    ]);
    expect(merge(text, rows).text).toBe(text);
    expect(merge(text, rows, 'old').text).toBe(text);
    expect(merge(text, rows, 'new').text).toBe('date,followers\n2025-01-01,7\n2025-01-02,9\n');
  });

  test('line ends and a mark at the beginning stay', () => {
    const text = '\uFEFFdate,followers\r\n2025-01-01,7\r\n';
    expect(merge(text, [row('2025-01-02', { followers: 8 })]).text).toBe(`${text}2025-01-02,8\r\n`);
  });

  test.each([
    ['two rows of one day', 'date,followers\n2025-01-01,7\n2025-01-01,8\n', 3],
    ['a date that is none', 'date,followers\n1.1.2025,7\n', 2],
    ['no column date', 'day,followers\n2025-01-01,7\n', 1],
    ['a longer row', 'date,followers\n2025-01-01,7,8\n', 2],
  ])('a file with %s is not touched', (_, text, line) => {
    const { table, problems } = readCurrentTable('x.csv', text);
    expect(table).toBeNull();
    expect(problems).toMatchObject([{ line, severity: 'error' }]);
  });
});

describe('merging, whatever comes', () => {
  const column = fc.constantFrom(...metricColumns);
  const values = fc.dictionary(column, fc.nat(1_000_000), { minKeys: 1, maxKeys: 5 });
  const rowsAmong = (from: number, to: number) =>
    fc
      .uniqueArray(fc.tuple(fc.integer({ min: from, max: to }), values), {
        selector: ([offset]) => offset,
        maxLength: 20,
      })
      .map((list) =>
        list.map(([offset, known]) =>
          row(addDays(day('2025-01-01'), offset), known as MetricValues),
        ),
      );
  const textOf = (text: string | null, rows: readonly ImportedRow[], prefer: Preference = 'new') =>
    merge(text === '' ? null : text, rows, prefer).text;
  const cellsOf = (text: string) =>
    new Map(readCsv(sourceText('x.csv', text)).records.map(({ cells }) => [cells['date']!, cells]));

  test('twice is once', () => {
    fc.assert(
      fc.property(
        rowsAmong(0, 40),
        rowsAmong(0, 40),
        fc.constantFrom('new', 'old'),
        (a, b, prefer) => {
          const once = textOf(textOf(null, a), b, prefer as Preference);
          const again = merge(once === '' ? null : once, b, prefer as Preference);
          expect(again.text).toBe(once);
          expect(again.changed).toBe(false);
        },
      ),
    );
  });

  test('exports of different days can come in any order, and in one go', () => {
    fc.assert(
      fc.property(rowsAmong(0, 20), rowsAmong(21, 40), rowsAmong(41, 60), (a, b, c) => {
        const together = textOf(null, [...c, ...a, ...b]);
        expect(textOf(textOf(textOf(null, a), b), c)).toBe(together);
        expect(textOf(textOf(null, c), textOf(null, a) === '' ? [...b, ...a] : [...a, ...b])).toBe(
          together,
        );
        expect(textOf(textOf(textOf(null, b), c), a)).toBe(together);
      }),
    );
  });

  test('no row and no value is ever lost', () => {
    fc.assert(
      fc.property(
        rowsAmong(0, 30),
        rowsAmong(0, 30),
        fc.constantFrom('new', 'old', null),
        (a, b, prefer) => {
          const before = textOf(null, a);
          const { text, conflicts } = merge(
            before === '' ? null : before,
            b,
            prefer as Preference | null,
          );
          const after = cellsOf(text);
          expect([...after.keys()]).toEqual([...after.keys()].sort());
          for (const [rows, wins] of [
            [a, prefer !== 'new'],
            [b, prefer === 'new'],
          ] as const) {
            for (const { date, values: known } of rows) {
              for (const [name, value] of Object.entries(known)) {
                const cell = after.get(date)?.[name];
                const disputed = conflicts.some((one) => one.date === date && one.column === name);
                expect(disputed && !wins ? cell !== '' : cell === String(value)).toBe(true);
              }
            }
          }
        },
      ),
    );
  });
});
