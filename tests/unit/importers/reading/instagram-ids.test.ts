import { describe, expect, it } from 'vitest';
import type { ImportedPost } from '#importers/format.ts';
import { trueTimes } from '#importers/reading/instagram-ids.ts';
import { dayAt, formatMoment, parseMoment } from '#model/day.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The shortcode of an id that was made at a moment, written apart from the reader. */
function addressOf(moment: string): string {
  let id = (BigInt(parseMoment(moment)!) - 1_314_220_021_721n) << 23n;
  let code = '';
  for (; id > 0n; id >>= 6n) code = digits[Number(id & 63n)]! + code;
  return `https://www.instagram.com/p/${code}/`;
}

/** A post of a moment whose export writes it by a clock so many minutes behind UTC; its id was made a little earlier. */
function post(moment: string, minutes: number, early = 3): ImportedPost {
  const at = parseMoment(moment)!;
  const written = formatMoment(at - minutes * 60_000);
  return {
    id: moment,
    time: written,
    date: dayAt(at - minutes * 60_000, 'UTC'),
    url: addressOf(formatMoment(at - early * 60_000)),
    values: {},
    from: { file: 'export.csv', line: 2 },
  };
}
const moments = [
  '2026-05-26T17:23Z',
  '2026-05-28T20:23Z',
  '2026-06-04T00:50Z',
  '2026-06-05T17:34Z',
];

describe('times of Instagram posts', () => {
  it('are moved by what most addresses say, days too', () => {
    const told = trueTimes(
      moments.map((moment) => post(moment, 420)),
      'UTC',
    )!;
    expect(told.minutes).toBe(420);
    expect(told.posts.map(({ time }) => time)).toEqual(moments);
    expect(told.posts[2]!.date).toBe('2026-06-04');
  });

  it('follow summer time, and keep the clock where a post was begun long before', () => {
    const winter = post('2026-01-10T18:00Z', 480);
    const planned = post('2026-06-07T09:00Z', 420, 3000);
    const told = trueTimes(
      [...moments.map((moment) => post(moment, 420)), winter, planned],
      'UTC',
    )!;
    expect(told.posts.slice(-2).map(({ time }) => time)).toEqual([
      '2026-01-10T18:00Z',
      '2026-06-07T09:00Z',
    ]);
  });

  it('stay where the clock is the site’s own, where too few tell, and where they do not agree', () => {
    expect(
      trueTimes(
        moments.map((moment) => post(moment, 0)),
        'UTC',
      ),
    ).toBeNull();
    expect(
      trueTimes(
        moments.slice(0, 2).map((moment) => post(moment, 420)),
        'UTC',
      ),
    ).toBeNull();
    const each = moments.map((moment, index) => post(moment, 60 * index));
    expect(trueTimes(each, 'UTC')).toBeNull();
    const bare = moments.map((moment) => ({
      ...post(moment, 420),
      url: 'https://example.com/p/1',
    }));
    expect(trueTimes(bare, 'UTC')).toBeNull();
  });
});
