import { describe, expect, it } from 'vitest';
import { chartInputs } from '#site/chart-file.ts';
import { resolveTheme } from '#theme/theme.ts';

const finding = { title: 'A', summary: 'B', asOf: null, data: [1, 2] };
const path = { profile: 'p', chart: { id: 'followers' }, finding, scheme: 'light' } as never;
const site = {
  code: 'a',
  today: '2026-11-23' as never,
  locale: 'en',
  themes: new Map([['p', resolveTheme()]]),
};
const changed = (change: object) => ({ ...(path as object), ...change }) as never;

describe('what decides the file of a chart', () => {
  const inputs = JSON.stringify(chartInputs(site, path));

  it.each<[string, Partial<typeof site>]>([
    ['the code', { code: 'x' }],
    ['the day', { today: '2026-11-24' as never }],
    ['the language', { locale: 'de' }],
    ['the theme', { themes: new Map([['p', resolveTheme({ accent: '#123456' })]]) }],
  ])('is something else where %s is', (_, change) => {
    expect(JSON.stringify(chartInputs({ ...site, ...change }, path))).not.toBe(inputs);
  });

  it.each<[string, object]>([
    ['the chart', { chart: { id: 'reach' } }],
    ['the finding', { finding: { ...finding, data: [1, 3] } }],
    ['the scheme', { scheme: 'dark' }],
  ])('is something else where %s is', (_, change) => {
    expect(JSON.stringify(chartInputs(site, changed(change)))).not.toBe(inputs);
  });

  it('is not known where the code may change, or a finding is more than data', () => {
    expect(chartInputs({ ...site, code: null as never }, path)).toBeNull();
    expect(chartInputs(site, changed({ finding: { ...finding, data: () => 1 } }))).toBeNull();
  });
});
