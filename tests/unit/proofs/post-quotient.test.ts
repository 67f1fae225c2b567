import { describe, expect, it } from 'vitest';
import { isGap } from '#charts/chart.ts';
import { addDays, day } from '#model/day.ts';
import { engagementRateChart } from '#proofs/engagement/charts/rate.ts';
import { known, measuresOf, reportContent } from '../../support/measures.ts';
import { makePlatform, makeProfile } from '../../support/profile-builder.ts';

const today = day('2026-06-30');
const first = day('2026-06-01');
const file = 'profiles/ada/posts/instagram.csv';

/** 28 days of which the account reached 1,000 each, with a post a week; the reach of posts is their own, where it is told. */
const content = (reach: readonly (number | undefined)[]) =>
  makeProfile({
    platforms: [
      makePlatform(
        'instagram',
        Array.from({ length: 28 }, (_, index) => ({
          date: addDays(first, index),
          reach: 1000,
          posts: index % 7 === 0 ? 1 : 0,
          likes: index % 7 === 0 ? 40 : 0,
        })),
        { cadence: 'day' },
      ),
    ],
    posts: [
      {
        id: 'instagram',
        name: 'Instagram',
        timeZone: 'UTC',
        table: {
          file,
          rows: reach.map((own, index) => ({
            time: `${addDays(first, index * 7)}T08:00Z`,
            date: addDays(first, index * 7),
            hour: 8,
            likes: 40,
            ...(own !== undefined && { reach: own }),
            line: index + 2,
          })),
        },
      },
    ],
  });

describe('what single posts tell of themselves', () => {
  const measures = measuresOf(content([200, 400, 600, 800]), '2026-06-30');

  it('is what a post reached, not what the account did on its day', () => {
    const found = known(measures, 'reach.reach-per-post.instagram');
    expect(found.value).toBe(500);
    expect(found.sources).toEqual([{ file, lines: [[2, 5]] }]);
  });

  it('is what those reached did', () => {
    expect(known(measures, 'engagement.rate-by-reach.instagram').value).toBe(160 / 2000);
  });

  it('is left to the rows where most posts tell nothing', () => {
    const few = measuresOf(content([200, undefined, undefined, undefined]), '2026-06-30');
    expect(known(few, 'reach.reach-per-post.instagram').value).toBe(28_000 / 4);
    expect(known(few, 'engagement.rate-by-reach.instagram').value).toBe(160 / 28_000);
  });

  it('is what the chart of the rate is drawn from', () => {
    const report = reportContent(content([200, 400, 600, 800]), { today, locale: 'en' });
    const told = engagementRateChart.tell(report, report);
    if (isGap(told)) throw new Error('There is a chart');
    expect(told.data.overall).toBe(160 / 2000);
    expect(told.data.periods.map(({ rate }) => rate)).toEqual([
      40 / 200,
      40 / 400,
      40 / 600,
      40 / 800,
    ]);
    expect(told.files).toEqual([file]);
  });
});
