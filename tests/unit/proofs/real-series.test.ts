import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { known, measuresOf } from '../../support/measures.ts';
import { makePlatform, makeProfile } from '../../support/profile-builder.ts';

const file = new URL('../../../../shared/data/youtube-tseries/subscribers.csv', import.meta.url);
const present = existsSync(file);

/** Three years of a channel, daily and exact; the figures were read from the file with awk. */
describe.skipIf(!present)(
  `a real series${present ? '' : ' (skipped: ../shared/data/youtube-tseries is absent)'}`,
  () => {
    const rows = present
      ? parse<Record<string, string>>(readFileSync(file), { columns: true })
      : [];
    const platform = makePlatform(
      'youtube',
      rows.map((row) => ({ date: row['date']!, followers: Number(row['TotalSubscribers']) })),
    );
    const measures = present
      ? measuresOf(makeProfile({ platforms: [platform] }), '2026-01-01')
      : new Map();

    it('grows as its file says', () => {
      expect(platform.cadence).toBe('day');
      expect(known(measures, 'following.followers.youtube')).toMatchObject({
        value: 102_838_748,
        asOf: '2019-06-23',
      });
      expect(known(measures, 'following.net-growth-365.youtube').value).toBe(
        102_838_748 - 49_750_374,
      );
      expect(known(measures, 'following.best-day.youtube')).toMatchObject({
        value: 326_149,
        period: { from: '2018-12-02', to: '2018-12-02' },
      });
      expect(known(measures, 'following.milestone.youtube')).toMatchObject({
        value: 100_000_000,
        asOf: '2019-05-29',
      });
    });

    it('has no day that stands out', () => {
      expect(known(measures, 'engagement.unexplained-jumps.youtube').value).toBe(0);
    });
  },
);
