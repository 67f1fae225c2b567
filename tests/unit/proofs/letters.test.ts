import { describe, expect, it } from 'vitest';
import { isGap } from '#charts/chart.ts';
import { addDays, day } from '#model/day.ts';
import { openRateChart } from '#proofs/engagement/charts/rate.ts';
import type { MetricsRow } from '#schemas/metrics.ts';
import { known, measuresOf, missing, reportContent } from '../../support/measures.ts';
import { makePlatform, makeProfile, type RowInput } from '../../support/profile-builder.ts';

const today = day('2026-12-31');
const letter = (
  date: string,
  sent: number,
  opens?: number,
  clicks?: number,
): RowInput<MetricsRow> => ({
  date,
  posts: 1,
  sent,
  ...(opens !== undefined && { opens }),
  ...(clicks !== undefined && { clicks }),
});
const profileOf = (id: string, rows: readonly RowInput<MetricsRow>[]) =>
  makeProfile({ platforms: [makePlatform(id, rows, { cadence: 'irregular' })] });

describe('letters of a newsletter', () => {
  const rows = [
    letter('2026-10-01', 1000, 500, 40),
    letter('2026-10-20', 3000, 900, 60),
    // Nothing is known of the opens of this one: it counts for clicks alone.
    letter('2026-11-12', 2000, undefined, 20),
  ];
  const measures = measuresOf(profileOf('newsletter', rows), '2026-12-31');

  it('are opened by a share of those that arrived', () => {
    expect(known(measures, 'engagement.open-rate.newsletter')).toMatchObject({
      value: 1400 / 4000,
      unit: 'share',
    });
  });

  it('say that programs open letters, and how few they are', () => {
    const { caveat } = known(measures, 'engagement.open-rate.newsletter');
    expect(JSON.stringify(caveat)).toMatch(/Some mail programs .* Rests on 2 posts/);
    expect(
      JSON.stringify(known(measures, 'engagement.click-rate.newsletter').caveat),
    ).not.toContain('opened-by-machines');
  });

  it('are clicked in by a share of those that arrived', () => {
    expect(known(measures, 'engagement.click-rate.newsletter').value).toBe(120 / 6000);
  });

  it('are asked for where letters are written, and nowhere else', () => {
    const none = measuresOf(
      profileOf('substack', [{ date: '2026-10-01', followers: 5 }]),
      '2026-12-31',
    );
    expect(missing(none, 'engagement.open-rate.substack')).toBeDefined();
    const other = measuresOf(
      profileOf('instagram', [{ date: '2026-10-01', followers: 5 }]),
      '2026-12-31',
    );
    expect([...other.keys()].filter((id) => id.includes('open-rate'))).toEqual([]);
    const written = measuresOf(profileOf('x', rows), '2026-12-31');
    expect(known(written, 'engagement.open-rate.x').value).toBe(0.35);
  });

  it('have a chart of how many are opened, month after month', () => {
    const weekly = Array.from({ length: 60 }, (_, index) =>
      letter(addDays(day('2025-09-01'), index * 7), 1000, 400 + index),
    );
    const report = reportContent(profileOf('mailchimp', weekly), { today, locale: 'en-GB' });
    const told = openRateChart.tell(report, { today, words: report.words });
    if (isGap(told)) throw new Error('There is a chart');
    expect(told.title).toBe('43% of letters are opened, and it rises');
    expect(told.summary).toMatch(
      /^Mailchimp: opens divided by letters that arrived, by month: 43% over all/,
    );
    expect(told.table.rows).toHaveLength(14);
    expect(told.data.periods[0]!.rate).toBeCloseTo((400 + 401 + 402 + 403 + 404) / 5000, 10);
  });
});
