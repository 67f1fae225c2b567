import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { completeOrigin, newOrigin } from '#importers/writing/origin-file.ts';
import { day } from '#model/day.ts';
import { metricsOrigin } from '#schemas/metrics.ts';

const newest = day('2025-06-30');

describe('where the rows come from', () => {
  test('a new file is what the schema wants, the user’s words before the assumed ones', () => {
    const { text } = newOrigin(
      { source: 'X post activity export', method: 'export', observed: newest },
      { source: 'X: analytics', url: 'https://x.com/ada', precision: undefined },
    );
    expect(text).toMatch(/^# /);
    expect(metricsOrigin.parse(parse(text))).toMatchObject({
      source: 'X: analytics',
      url: 'https://x.com/ada',
      method: 'export',
      observed: '2025-06-30',
      precision: 'exact',
    });
  });

  test('a key that nobody told of keeps what is assumed', () => {
    const { text, cadence, hasPrecision } = newOrigin(
      { source: 'YouTube Studio', method: 'export', observed: newest, cadence: 'week' },
      { handle: '@ada' },
    );
    expect(parse(text)).toEqual({
      source: 'YouTube Studio',
      handle: '@ada',
      method: 'export',
      observed: '2025-06-30',
      cadence: 'week',
    });
    expect({ cadence, hasPrecision }).toEqual({ cadence: 'week', hasPrecision: false });
  });

  test('what differs is shown as it is written, whatever it is', () => {
    const { differing } = completeOrigin(
      'source: Me\nprecision:\n  direction: down\n  digits: 4\nurl: 12\n',
      { precision: { direction: 'down', digits: 3 }, url: 'https://x.com/ada' },
      newest,
    );
    expect(differing).toEqual([
      { key: 'url', there: '12', told: 'https://x.com/ada' },
      {
        key: 'precision',
        there: '{"direction":"down","digits":4}',
        told: '{"direction":"down","digits":3}',
      },
    ]);
    const empty = completeOrigin('source:\nmethod: manual\n', { source: 'Me' }, newest);
    expect(empty.differing).toEqual([{ key: 'source', there: 'null', told: 'Me' }]);
  });

  test('a file that is there keeps every byte that it says', () => {
    const text = '# mine\nsource: "Me"   # really\nmethod: manual\n';
    const origin = completeOrigin(text, { source: 'Somebody', method: 'manual' }, newest);
    expect(origin.text).toBe(text);
    expect(origin.differing).toEqual([{ key: 'source', there: 'Me', told: 'Somebody' }]);
  });

  test('keys that are asked for and absent are added', () => {
    const { text } = completeOrigin('source: Me # really', { handle: '@ada' }, newest);
    expect(text).toBe('source: Me # really\nhandle: "@ada"\n');
  });

  test('lines end as they did', () => {
    const text = 'source: Me # really\r\nmethod: manual\r\n';
    const days = { from: newest, to: newest, imported: newest };
    const files = [{ file: 'a.csv', sha256: 'ab'.repeat(32), importer: 'x', ...days }];
    const told = { handle: '@ada', observed: newest };
    const completed = completeOrigin(text, told, newest, files).text;
    expect(completed.startsWith(text)).toBe(true);
    expect(completed).toContain('handle: "@ada"\r\n');
    expect(completed.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('the day of observation moves on with the rows, and never back', () => {
    const at = (text: string, told?: string) =>
      completeOrigin(text, told === undefined ? {} : { observed: day(told) }, newest).text;
    expect(at('observed: 2025-01-01 # by hand\nsource: Me\n')).toBe(
      'observed: 2025-06-30 # by hand\nsource: Me\n',
    );
    expect(at('observed: "2025-01-01"\n', '2025-07-04')).toBe('observed: 2025-07-04\n');
    expect(at('observed: 2025-08-01\n', '2025-07-04')).toBe('observed: 2025-08-01\n');
  });

  test('a precision with its default left out is the same as one written down', () => {
    const { differing, hasPrecision } = completeOrigin(
      'source: Me\nprecision:\n  digits: 3\n',
      { precision: { digits: 3, direction: 'down' } },
      newest,
    );
    expect({ differing, hasPrecision }).toEqual({ differing: [], hasPrecision: true });
  });

  test.each(['source: [', '- a\n', '{ source: Me }\n', ''])('%j is left alone', (text) => {
    expect(completeOrigin(text, { handle: '@ada' }, newest).text).toBe(text);
  });
});
