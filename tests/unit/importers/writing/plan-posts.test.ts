import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedPost } from '#importers/format.ts';
import { planPosts } from '#importers/writing/plan-posts.ts';
import { day } from '#model/day.ts';

const FILE = 'posts/x.csv';
const post = (id: string, hour: number, likes: number): ImportedPost => ({
  id,
  time: `2026-01-03T${String(hour).padStart(2, '0')}:00Z`,
  date: day('2026-01-03'),
  values: { likes },
  from: { file: 'export.csv', line: hour },
});
const read = (text: string | null) => parse<Record<string, string>>(text ?? '', { columns: true });

describe('single posts of an import', () => {
  it('are written in the order of their time', () => {
    const { text, outcome } = planPosts(FILE, null, [post('b', 18, 2), post('a', 8, 1)]);
    expect(text).toBe('time,id,likes\n2026-01-03T08:00Z,a,1\n2026-01-03T18:00Z,b,2\n');
    expect(outcome).toEqual({ file: FILE, added: 2, updated: 0, unchanged: 0 });
  });

  it('get newer counts, and keep what somebody wrote beside them', () => {
    const there =
      'time,id,title,likes,mood\n2026-01-03T08:00Z,a,"Hello, you",1,good\n2026-01-01T08:00Z,,By hand,7,\n';
    const { text, outcome } = planPosts(FILE, there, [post('a', 8, 5)]);
    expect(read(text)).toEqual([
      { time: '2026-01-01T08:00Z', id: '', title: 'By hand', likes: '7', mood: '' },
      { time: '2026-01-03T08:00Z', id: 'a', title: 'Hello, you', likes: '5', mood: 'good' },
    ]);
    expect(outcome).toMatchObject({ added: 0, updated: 1 });
  });

  it('get a title where they have none, and keep the one that somebody gave them', () => {
    const named = { ...post('a', 8, 1), title: 'How it begins' };
    const { text } = planPosts(FILE, null, [named]);
    expect(read(text)).toMatchObject([{ title: 'How it begins' }]);
    const bare = 'time,id,likes\n2026-01-03T08:00Z,a,1\n';
    expect(read(planPosts(FILE, bare, [named]).text)).toMatchObject([{ title: 'How it begins' }]);
    const own = 'time,id,title,likes\n2026-01-03T08:00Z,a,By hand,1\n';
    expect(planPosts(FILE, own, [named]).text).toBeNull();
  });

  it('that are there already change nothing', () => {
    const posts = [post('a', 8, 1), post('b', 9, 2)];
    const { text } = planPosts(FILE, null, posts);
    expect(planPosts(FILE, text, posts)).toMatchObject({
      text: null,
      outcome: { added: 0, updated: 0, unchanged: 2 },
    });
  });

  it('are known by their address too, and by their moment however it is written', () => {
    const there = 'time,url,likes\r\n2026-01-03T09:00+01:00,https://x.example/1,1\r\n';
    const url = 'https://x.example/1';
    expect(planPosts(FILE, there, [{ ...post('a', 8, 1), url }]).text).toBe(
      'time,id,url,likes\r\n2026-01-03T09:00+01:00,a,https://x.example/1,1\r\n',
    );
    const same = 'time,id,likes\n2026-01-03T09:00+01:00,a,1\n';
    expect(planPosts(FILE, same, [post('a', 8, 1)])).toMatchObject({ text: null });
  });

  it('keep their counts where an older export comes after a newer one', () => {
    const there = 'time,id,impressions,likes,clicks\n2026-01-03T08:00Z,a,90,9,\n';
    const older = { ...post('a', 8, 2), values: { impressions: 12, likes: 2, clicks: 1 } };
    expect(read(planPosts(FILE, there, [older]).text)).toEqual([
      { time: '2026-01-03T08:00Z', id: 'a', impressions: '90', likes: '9', clicks: '1' },
    ]);
  });

  it('touch no file that cannot be read', () => {
    const { text, problems } = planPosts(FILE, 'time,id\n"2026', [post('a', 8, 1)]);
    expect(text).toBeNull();
    expect(problems).toMatchObject([{ file: FILE, severity: 'error', code: 'csv-syntax' }]);
  });

  it('end up the same in whatever portions they come', () => {
    const posts = fc.uniqueArray(
      fc.record({ id: fc.integer({ min: 1, max: 99 }), hour: fc.nat(23), likes: fc.nat(999) }),
      { selector: ({ id }) => id, minLength: 1 },
    );
    fc.assert(
      fc.property(posts, fc.nat(), (all, cut) => {
        const made = all.map(({ id, hour, likes }) => post(String(id), hour, likes));
        const at = cut % (made.length + 1);
        const whole = planPosts(FILE, null, made).text;
        const first = planPosts(FILE, null, made.slice(0, at)).text;
        const both = planPosts(FILE, first, made.slice(at)).text ?? first;
        const sorted = (text: string | null) =>
          read(text).toSorted((one, other) => one['id']!.localeCompare(other['id']!));
        expect(sorted(both)).toEqual(sorted(whole));
      }),
    );
  });
});
