import { describe, expect, test } from 'vitest';
import type { AudienceImport } from '#importers/format.ts';
import { planAudience } from '#importers/writing/plan-audience.ts';
import { day } from '#model/day.ts';

const told = (date: string, shares: AudienceImport['shares'], source = 'A studio') => ({
  kind: 'audience' as const,
  platform: 'youtube',
  date: day(date),
  shares,
  source,
  from: { file: 'ages.csv', line: 1 },
});
const plan = (text: string | null, ...audiences: ReturnType<typeof told>[]) =>
  planAudience({ file: 'audience.yaml', text, audiences });

describe('audience.yaml', () => {
  const first = plan(null, told('2026-03-01', { age: { '18-24': 0.4, '25-34': 0.6 } })).text!;

  test('is written where it is not there', () => {
    expect(first).toBe(
      '# Written by an import, yours to change.\nsource: A studio\ndate: 2026-03-01\nage:\n  18-24: 0.4\n  25-34: 0.6\n',
    );
  });

  test('stays byte for byte where nothing is new, whatever the day', () => {
    const same = told('2026-04-01', { age: { '25-34': 0.6, '18-24': 0.4 } });
    expect(plan(first, same)).toEqual({ text: null, notes: [] });
  });

  test('gets the newer of the same source, and keeps comments and other parts', () => {
    const commented = `${first}gender:\n  women: 0.7 # by hand\n`;
    const newer = plan(commented, told('2026-04-01', { age: { '18-24': 0.5, '25-34': 0.5 } }));
    expect(newer.text).toBe(
      commented
        .replace('2026-03-01', '2026-04-01')
        .replace('0.4', '0.5')
        .replace('25-34: 0.6', '25-34: 0.5'),
    );
    expect(plan(commented, told('2026-02-01', { age: { '18-24': 1 } })).text).toBeNull();
  });

  test('of another source, of two platforms, or broken, it stays, and that is said', () => {
    const other = told('2026-04-01', { age: { '18-24': 1 } }, 'Another studio');
    for (const [text, ...audiences] of [
      [first, other],
      [null, other, { ...other, platform: 'x' }],
      ['source: [', other],
    ] as const) {
      const { text: written, notes } = plan(text, ...audiences);
      expect(written).toBeNull();
      expect(notes).toHaveLength(1);
    }
  });
});
