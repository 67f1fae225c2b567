import { describe, expect, it } from 'vitest';
import type { ImportedPost, ImportedRow } from '#importers/format.ts';
import { selectPosts, selectRows } from '#importers/writing/select-rows.ts';
import { day } from '#model/day.ts';

const row = (date: string, values: ImportedRow['values'], line = 2): ImportedRow => ({
  date: day(date),
  values,
  from: { file: 'export.csv', line },
});
const all = { only: [], since: null, until: null };
const datesOf = (rows: readonly { date: string }[]) => rows.map(({ date }) => date);

describe('rows that are asked for', () => {
  const rows = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map((date, index) =>
    row(date, { likes: index }, index + 2),
  );

  it('are all, where nothing is said', () => {
    expect(selectRows(rows, all)).toEqual({ rows, skipped: [] });
  });

  it('are those from a first to a last day, both of them too', () => {
    const selected = selectRows(rows, {
      ...all,
      since: day('2026-03-02'),
      until: day('2026-03-03'),
    });
    expect(datesOf(selected.rows)).toEqual(['2026-03-02', '2026-03-03']);
    expect(selected.skipped).toEqual([
      { file: 'export.csv', line: 2, reason: 'outside', detail: '2026-03-01 is not asked for' },
      { file: 'export.csv', line: 5, reason: 'outside', detail: '2026-03-04 is not asked for' },
    ]);
  });

  it('are those of one end, where the other is open', () => {
    expect(datesOf(selectRows(rows, { ...all, since: day('2026-03-04') }).rows)).toEqual([
      '2026-03-04',
    ]);
    expect(datesOf(selectRows(rows, { ...all, until: day('2026-03-01') }).rows)).toEqual([
      '2026-03-01',
    ]);
  });

  it('have the columns alone that are wanted, and say where none is known', () => {
    const some = [row('2026-03-01', { likes: 1, reach: 5 }), row('2026-03-02', { likes: 2 }, 3)];
    const selected = selectRows(some, { ...all, only: ['reach', 'views'] });
    expect(selected.rows).toEqual([row('2026-03-01', { reach: 5 })]);
    expect(selected.skipped).toEqual([
      {
        file: 'export.csv',
        line: 3,
        reason: 'nothing-known',
        detail: 'reach and views of 2026-03-02 are not known',
      },
    ]);
    expect(selectRows(some, { ...all, only: ['views'] }).skipped[0]!.detail).toBe(
      'views of 2026-03-01 is not known',
    );
  });

  it('of which nothing is left but a change are none', () => {
    expect(selectRows([row('2026-03-01', {})], all)).toEqual({ rows: [], skipped: [] });
  });
});

describe('posts that are asked for', () => {
  const posts = ['2026-03-01', '2026-03-02'].map((date): ImportedPost => ({
    id: date,
    time: date,
    date: day(date),
    values: {},
    from: { file: 'export.csv', line: 2 },
  }));

  it('are those of the days, unless other columns alone are wanted', () => {
    expect(selectPosts(posts, all)).toEqual(posts);
    expect(datesOf(selectPosts(posts, { ...all, since: day('2026-03-02') }))).toEqual([
      '2026-03-02',
    ]);
    expect(datesOf(selectPosts(posts, { ...all, until: day('2026-03-01') }))).toEqual([
      '2026-03-01',
    ]);
    expect(selectPosts(posts, { ...all, only: ['likes'] })).toEqual([]);
    expect(selectPosts(posts, { ...all, only: ['likes', 'posts'] })).toEqual(posts);
  });
});
