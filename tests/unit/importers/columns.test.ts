import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '#importers/format.ts';
import { columns } from '#importers/formats/columns.ts';
import { addDays, day } from '#model/day.ts';
import { exportFile, options, rowsOf } from '../../support/export-file.ts';

function parse(content: string | Uint8Array, words: Partial<ImportOptions> = {}) {
  const parsed = columns.read([exportFile('export.csv', content)], options(words));
  const rows = rowsOf(parsed).map(({ date, values }) => [date, values] as const);
  return { ...parsed, rows };
}

const utf16 = (text: string) =>
  Uint8Array.from(
    `\uFEFF${text}`.split('').flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return [code & 0xff, code >> 8];
    }),
  );

describe('the columns of any CSV', () => {
  test.each([
    ['English', 'Date,Followers,New followers,Replies'],
    ['German', 'Da\u00ADtum,Abonnenten,Neue Follower,Antworten'],
    ['French', 'Date,Abonnés,Nouveaux abonnés,Réponses'],
    ['Spanish', 'Fecha,Seguidores,Nuevos seguidores,Respuestas'],
    ['Portuguese', 'Data,Seguidores,Novos seguidores,Respostas'],
    ['Japanese', '日付,フォロワー数,新しいフォロワー,返信'],
    ['machine', 'fetched_at,followers_count,followersGained,comment-count'],
  ])('are known by their names: %s', (_, header) => {
    const { rows } = parse(`${header}\n2026-01-01,1200,3,4\n2026-01-02,1204,5,1\n`);
    expect(rows).toEqual([
      ['2026-01-01', { followers: 1200, gained: 3, comments: 4 }],
      ['2026-01-02', { followers: 1204, gained: 5, comments: 1 }],
    ]);
  });

  test('can be mapped, and what was not taken is said', () => {
    const { rows, unused } = parse('day,TotalSubscribers,mood\n2026-01-01,5,fine\n', {
      map: new Map([['TotalSubscribers', 'followers']]),
    });
    expect(rows).toEqual([['2026-01-01', { followers: 5 }]]);
    expect(unused).toEqual([{ file: 'export.csv', columns: [{ name: 'mood', why: null }] }]);
  });

  test('a name that is not there is a problem with the nearest one', () => {
    const { problems } = parse('date,TotalSubscribers\n2026-01-01,5\n', {
      map: new Map([['TotalSubscriber', 'followers']]),
    });
    expect(problems[0]).toMatchObject({
      code: 'key-unknown',
      hint: 'Did you mean "TotalSubscribers"?',
    });
  });

  test('can be named where there is no header', () => {
    const { rows } = parse('1535749076,3667\n1538371984,3718\n', {
      columns: ['date', 'followers'],
    });
    expect(rows).toEqual([
      ['2018-08-31', { followers: 3667 }],
      ['2018-10-01', { followers: 3718 }],
    ]);
  });

  test('of another account are left out', () => {
    const { rows, skipped } = parse(
      'date,account,followers\n2026-01-01,ours,5\n2026-01-01,theirs,900\n',
      { where: [{ column: 'account', value: 'ours' }] },
    );
    expect(rows).toEqual([['2026-01-01', { followers: 5 }]]);
    expect(skipped).toMatchObject([{ line: 3, reason: 'filtered' }]);
  });

  test('that nobody knows are a problem that says what to write', () => {
    const { problems, imports } = parse('a,b\n1,2\n');
    expect(imports).toEqual([]);
    expect(problems[0]!.hint).toContain('--map');
  });
});

describe('how it is written', () => {
  const expected = [
    ['2026-01-01', { followers: 1200 }],
    ['2026-01-02', { followers: 1304 }],
  ];

  test.each([
    ['semicolons and a decimal comma', 'date;followers\n2026-01-01;1.200,0\n2026-01-02;1.304,0\n'],
    [
      'tabs, CRLF and a mark',
      '\uFEFFdate\tfollowers\r\n2026-01-01\t1 200\r\n2026-01-02\t1 304\r\n',
    ],
    ['quotes and thousands', 'date,followers\n2026-01-01,"1,200"\n2026-01-02,"1,304"\n'],
    ['a spreadsheet’s own first line', 'sep=;\ndate;followers\n2026-01-01;1200\n2026-01-02;1304\n'],
    [
      'titles above the header',
      'Followers of ours\n\ndate,followers\n2026-01-01,1200\n2026-01-02,1304\n',
    ],
    ['Arabic digits', 'date,followers\n2026-01-01,١٢٠٠\n2026-01-02,١٣٠٤\n'],
    ['years first with slashes', 'date,followers\n2026/01/01,1200\n2026/1/2,1304\n'],
    ['English dates', 'date,followers\n"Thu, Jan 1, 2026",1200\n"Jan 2, 2026",1304\n'],
    ['Spanish dates', 'date,followers\n1 de enero de 2026,1200\n2 de enero de 2026,1304\n'],
    ['Unix milliseconds', 'date,followers\n1767261600000,1200\n1767348000000,1304\n'],
    ['newest first', 'date,followers\n2026-01-02,1304\n2026-01-01,1200\n'],
  ])('%s', (_, text) => {
    expect(parse(text)).toMatchObject({ rows: expected, problems: [] });
  });

  test('UTF-16', () => {
    expect(parse(utf16('date,followers\n2026-01-01,1200\n2026-01-02,1304\n')).rows).toEqual(
      expected,
    );
  });

  test('a day and a month that can be exchanged are asked about, not guessed', () => {
    const text = 'date,followers\n03/04/2026,1\n05/04/2026,2\n';
    const { problems, imports } = parse(text);
    expect(imports).toEqual([]);
    expect(problems).toMatchObject([{ line: 2, code: 'date-invalid' }]);
    expect(problems[0]!.hint).toContain('--date-format');
    const dates = (dateFormat: string) => parse(text, { dateFormat }).rows.map(([date]) => date);
    expect(dates('dd/MM/yyyy')).toEqual(['2026-04-03', '2026-04-05']);
    expect(dates('MM/dd/yyyy')).toEqual(['2026-03-04', '2026-05-04']);
  });

  test('one date above the 12th decides for the column', () => {
    const { rows, problems } = parse('date,followers\n03/04/2026,1\n13/04/2026,2\n');
    expect(problems).toEqual([]);
    expect(rows.map(([date]) => date)).toEqual(['2026-04-03', '2026-04-13']);
  });

  test('a moment is of the day in the time zone', () => {
    const text = 'date,followers\n2026-01-01T23:30:00Z,5\n';
    expect(parse(text).rows[0]![0]).toBe('2026-01-01');
    expect(parse(text, { timeZone: 'Europe/Vienna' }).rows[0]![0]).toBe('2026-01-02');
  });
});

describe('what is left out is said by line', () => {
  test('unknown is not 0', () => {
    const { rows, skipped } = parse(
      'date,followers,likes\n2026-01-01,NA,-\n2026-01-02,7,NaN\n2026-01-03,8,0\n',
    );
    expect(rows).toEqual([
      ['2026-01-02', { followers: 7 }],
      ['2026-01-03', { followers: 8, likes: 0 }],
    ]);
    expect(skipped).toMatchObject([{ line: 2, reason: 'nothing-known' }]);
  });

  test('totals, footers and broken values', () => {
    const { rows, skipped } = parse(
      'date,followers\n2026-01-01,7\n2026-01-02,many\n2026-01-03,-4\nTotal,14\nShowing top 500 results,\n',
      { map: new Map([['followers', 'followers']]) },
    );
    expect(rows).toEqual([['2026-01-01', { followers: 7 }]]);
    const lines = new Set(skipped.map(({ line }) => line));
    expect([...lines].sort()).toEqual([3, 4, 5, 6]);
    expect(skipped.every(({ detail }) => detail.length > 0)).toBe(true);
  });

  test('of several readings of a day the last one stays', () => {
    const { rows, skipped } = parse(
      'date,followers\n2026-01-01 09:00,5\n2026-01-01 21:00,7\n2026-01-01 12:00,6\n',
    );
    expect(rows).toEqual([['2026-01-01', { followers: 7 }]]);
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'earlier-reading'],
      [4, 'earlier-reading'],
    ]);
  });

  test('a wrong year in an ordered file is suspicious, unless it is accepted', () => {
    const text = `date,followers\n2022-01-03,50\n2021-01-03,49\n2021-11-02,48\n2021-10-04,47\n2021-09-03,46\n2021-08-10,45\n`;
    const { rows, skipped } = parse(text);
    expect(rows.map(([date]) => date)).not.toContain('2021-01-03');
    expect(skipped).toMatchObject([{ line: 3, reason: 'order-broken' }]);
    expect(skipped[0]!.detail).toContain('--accept order');
    expect(parse(text, { accept: ['order'] }).rows.map(([date]) => date)).toContain('2021-01-03');
  });

  test('a count of nothing between larger ones is a reading that failed', () => {
    const { rows, skipped } = parse(
      'date,followers\n2026-01-01,500\n2026-01-02,0\n2026-01-03,502\n',
    );
    expect(rows.map(([date]) => date)).toEqual(['2026-01-01', '2026-01-03']);
    expect(skipped[0]).toMatchObject({ line: 3, reason: 'zero-reading' });
  });
});

describe('properties', () => {
  const start = day('2024-02-20');
  const counts = fc.array(fc.integer({ min: 1000, max: 1100 }), { minLength: 1, maxLength: 30 });

  test('no row is lost: each is taken or said to be left out', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'NA', '-', '12', '1,5', '"1,200"', 'x', '2026-01-01', 'Total'),
      fc.nat().map(String),
    );
    const date = fc.oneof(
      fc.nat(60).map((offset) => addDays(start, offset) as string),
      fc.constantFrom('', 'Total', '2026-02-30', '?'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(date, cell), { minLength: 1, maxLength: 25 }), (all) => {
        const text = `date,followers\n${all.map((cells) => `${cells.join(',')}\n`).join('')}`;
        const parsed = columns.read([exportFile('a.csv', text)], options());
        if (parsed.problems.some(({ severity }) => severity === 'error')) return;
        const lines = text.split('\n');
        const said = new Set([
          ...parsed.skipped.map(({ line }) => line),
          ...rowsOf(parsed).map(({ from }) => from.line),
        ]);
        const lost = lines.flatMap((line, index) =>
          index === 0 || /^,?$/.test(line) || said.has(index + 1) ? [] : [line],
        );
        expect(lost).toEqual([]);
      }),
    );
  });

  test('delimiter, line end, mark and order do not matter', () => {
    const form = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      end: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
      newestFirst: fc.boolean(),
    });
    fc.assert(
      fc.property(counts, form, (values, { delimiter, end, mark, newestFirst }) => {
        const rows = values.map((value, index) => [addDays(start, index), String(value)]);
        const all = [['date', 'followers'], ...(newestFirst ? rows.toReversed() : rows)];
        const text = mark + all.map((row) => row.join(delimiter) + end).join('');
        const read = parse(text).rows.map(([date, own]) => [date, String(own.followers)]);
        expect(read).toEqual(rows);
      }),
    );
  });
});
