import { expect, test } from 'vitest';
import type { MetricsImport } from '#importers/format.ts';
import type { MetricColumn } from '#importers/metric-columns.ts';
import { placeImports } from '#importers/writing/place-imports.ts';
import { day } from '#model/day.ts';

const table = (platform: string | null, file: string, target: MetricColumn): MetricsImport => ({
  kind: 'metrics',
  platform,
  rows: [{ date: day('2026-01-01'), values: { [target]: 4 }, from: { file, line: 4 } }],
  cadence: 'day',
  columns: [{ name: 'Primary', target }],
});
const place = (imports: MetricsImport[], platform: string | null) => {
  const { placed, problems, notes } = placeImports(
    [{ imports }],
    { platform, files: ['Follows.csv'] },
    (file) => file,
  );
  return { places: placed.map((one) => one.platform), problems, notes };
};

test('a choice among the platforms of a file says what it left, and how to get that', () => {
  const both = [
    table('facebook', 'Follows.csv', 'gained'),
    table('instagram', 'Follows.csv', 'gained'),
  ];
  expect(place(both, null).places).toEqual(['facebook', 'instagram']);
  expect(place(both, 'instagram')).toEqual({
    places: ['instagram'],
    problems: [],
    notes: [
      '--platform instagram leaves out what is of facebook (gained) in Follows.csv; --platform facebook takes that.',
    ],
  });
});

test('a platform is for what tells none, else a new name for the only one', () => {
  const npm = table('npm', 'packages.csv', 'views');
  expect(place([npm, table(null, 'stars.csv', 'followers')], 'github').places).toEqual([
    'npm',
    'github',
  ]);
  const both = [
    table('facebook', 'Follows.csv', 'gained'),
    table('instagram', 'Follows.csv', 'gained'),
  ];
  expect(
    place([...both, table(null, 'Interactions.csv', 'interactions')], 'instagram').places,
  ).toEqual(['facebook', 'instagram', 'instagram']);
  expect(place([npm], 'npm-cli')).toEqual({ places: ['npm-cli'], problems: [], notes: [] });
  expect(place([table(null, 'stars.csv', 'followers')], null).problems).toMatchObject([
    { code: 'key-missing', file: 'stars.csv' },
  ]);
});
