import { day, type Day } from '#model/day.ts';
import { reportContent } from '../support/measures.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import type { ProfileContent } from '#schemas/site-content.ts';
import {
  busyRows,
  cameAndWent,
  daily,
  platform,
  posts,
  profile,
  records,
  uncounted,
  walk,
  type Count,
} from './profiles.ts';

/** One kind of awkward data, and what every chart makes of it. */
export interface GalleryCase {
  name: string;
  report: ProfileReport;
}

const today = day('2024-12-31');
const grown = daily('2023-01-01', walk(700, { start: 4000, step: 9, scatter: 14 }));
const words = {
  source: 'the platform’s own figures',
  country: { AT: 0.41, DE: 0.3, CH: 0.1, US: 0.06, GB: 0.03 },
};
const milestones = [
  { date: '2023-04-11', title: 'First talk at a conference', why: 'Recorded, and shared widely' },
  { date: '2023-11-02', title: 'Version 2 released' },
  { date: '2024-06-20', title: 'Named in the yearly report of a newspaper' },
];

function on(profileOf: ProfileContent, locale = 'en-GB', at: Day = today): ProfileReport {
  return reportContent(profileOf, { today: at, locale });
}

/** Without those that lie in one of the holes. */
const withHoles = (counts: readonly Count[], holes: readonly (readonly [string, string])[]) =>
  counts.filter(([at]) => !holes.some(([from, to]) => at >= from && at <= to));

const purged = grown.map(([at, value]): Count => [
  at,
  at >= '2024-03-15' ? Math.round(value * 0.72) : value,
]);
const longName =
  'The Extraordinarily Long-Winded Gazette of Unabbreviated Undertakings and Sundry Matters';

const cases: readonly { name: string; of(): ProfileReport }[] = [
  {
    name: 'ordinary',
    of: () =>
      on(
        profile([platform('instagram', grown, { rows: busyRows(grown) })], {
          ...records(words),
          posts: [posts(900)],
          milestones,
        }),
      ),
  },
  {
    name: 'a newsletter',
    of: () =>
      on(
        profile([
          platform('newsletter', grown, {
            rows: grown.map(([, followers], index) =>
              index % 7 === 3
                ? {
                    posts: 1,
                    sent: followers - 30,
                    opens: Math.round(followers * (0.38 + 0.1 * Math.sin(index / 60))),
                    clicks: Math.round(followers * 0.06),
                  }
                : { posts: 0 },
            ),
          }),
        ]),
      ),
  },
  {
    name: 'gains and losses',
    of: () => on(profile([cameAndWent('x', 90)])),
  },
  {
    name: 'gains and losses with a count',
    of: () => on(profile([cameAndWent('instagram', 120, [day('2024-11-20'), 1_812])])),
  },
  { name: 'one point', of: () => on(profile([platform('x', daily('2024-05-01', [1200]))])) },
  { name: 'two points', of: () => on(profile([platform('x', daily('2024-05-01', [1200, 1310]))])) },
  {
    name: 'all equal',
    of: () =>
      on(
        profile([
          platform(
            'x',
            daily(
              '2024-05-01',
              Array.from({ length: 90 }, () => 500),
            ),
          ),
        ]),
      ),
  },
  {
    name: 'zeros',
    of: () =>
      on(
        profile([
          platform(
            'x',
            daily(
              '2024-05-01',
              Array.from({ length: 90 }, () => 0),
            ),
          ),
        ]),
      ),
  },
  {
    name: 'losses',
    of: () =>
      on(
        profile([
          platform('x', daily('2024-01-01', walk(300, { start: 9000, step: -25, scatter: 20 })), {
            // A correction by the platform: fewer likes than none.
            rows: [
              { likes: -12, reach: 800, posts: 1 },
              { likes: 30, reach: 900, posts: 1 },
              { likes: 41, reach: 700, posts: 1 },
            ],
          }),
        ]),
      ),
  },
  {
    name: 'ten years daily',
    of: () =>
      on(
        profile(
          [
            platform(
              'youtube',
              daily('2015-01-01', walk(3650, { start: 900, step: 6, scatter: 60 })),
            ),
          ],
          { milestones },
        ),
      ),
  },
  {
    name: 'three orders of magnitude',
    of: () =>
      on(
        profile(
          [
            platform(
              'youtube',
              daily('2023-06-01', walk(500, { start: 900_000, step: 800, scatter: 900 })),
            ),
            platform(
              'x',
              daily('2023-03-01', walk(600, { start: 12_000, step: 8, scatter: 20, seed: 0.7 })),
            ),
            platform(
              'mastodon',
              daily('2024-02-01', walk(260, { start: 60, step: 1, scatter: 3, seed: 0.2 })),
            ),
          ],
          { milestones },
        ),
      ),
  },
  {
    name: 'platforms of one size',
    of: () =>
      on(
        profile(
          ['instagram', 'tiktok', 'bluesky', 'threads'].map((id, index) =>
            platform(
              id,
              daily(
                '2023-06-01',
                walk(500, {
                  start: 5000 + 100 * index,
                  step: 3 + 0.2 * index,
                  scatter: 20,
                  seed: 0.1 + 0.2 * index,
                }),
              ),
            ),
          ),
        ),
      ),
  },
  {
    name: 'gaps',
    of: () =>
      on(
        profile(
          [
            platform(
              'x',
              withHoles(grown, [
                ['2023-03-05', '2023-03-08'],
                ['2023-08-01', '2024-01-20'],
                ['2024-05-05', '2024-05-30'],
              ]),
            ),
          ],
          { milestones },
        ),
      ),
  },
  {
    name: 'irregular',
    of: () =>
      on(
        profile(
          [
            platform(
              'linkedin',
              grown.filter((_, index) => (index * index) % 47 < 2),
              { cadence: 'irregular' },
            ),
          ],
          { milestones },
        ),
      ),
  },
  { name: 'a purge', of: () => on(profile([platform('x', purged)])) },
  {
    name: 'rounded',
    of: () => on(profile([platform('youtube', grown.slice(0, 400), { digits: 2 })])),
  },
  {
    name: 'future dates',
    of: () => on(profile([platform('x', grown)], { milestones }), 'en-GB', day('2023-06-01')),
  },
  {
    name: 'long names',
    of: () =>
      on(
        profile(
          [
            platform('gazette', grown, {
              name: longName,
              noun: 'subscribers to the printed and the electronic edition',
              rows: busyRows(grown),
            }),
            platform(
              'other',
              daily('2023-01-01', walk(700, { start: 30, step: 0.1, scatter: 1 })),
              {
                name: `${longName} (Archive)`,
                noun: 'readers',
              },
            ),
          ],
          {
            posts: [{ ...posts(60), name: longName }],
            ...records({ source: longName, country: { [longName]: 0.6, DE: 0.2 } }),
            milestones: milestones.map((each) => ({
              ...each,
              title: `${each.title}: ${longName}`.slice(0, 120),
            })),
          },
        ),
      ),
  },
  {
    name: 'right to left',
    of: () =>
      on(
        profile(
          [
            platform('instagram', grown, {
              name: 'إنستغرام',
              noun: 'متابعين',
              rows: busyRows(grown),
            }),
          ],
          {
            posts: [{ ...posts(300), name: 'إنستغرام' }],
            ...records({ source: 'أرقام المنصة', country: { EG: 0.5, SA: 0.3, MA: 0.1 } }),
            milestones: [
              { date: '2023-04-11', title: 'أول محاضرة في مؤتمر 2023' },
              { date: '2024-01-02', title: 'صدور الإصدار 2.0 من Gallery' },
            ],
          },
        ),
        'ar-EG',
      ),
  },
  {
    name: 'many milestones',
    of: () =>
      on(
        profile([platform('x', grown)], {
          milestones: Array.from({ length: 20 }, (_, index) => ({
            date: `2023-${String(2 + Math.floor(index / 2)).padStart(2, '0')}-${index % 2 === 0 ? '03' : '05'}`,
            title: `Milestone number ${index + 1}`,
          })),
        }),
      ),
  },
  {
    name: 'only sums',
    of: () =>
      on(
        profile([
          uncounted('facebook', { views: 3_000, gained: 2 }, 120, []),
          uncounted(
            'instagram',
            { views: 21_000, gained: 9 },
            120,
            [40, 41, 42, 43, 44, 45, 46, 47],
          ),
        ]),
      ),
  },
];

/** Each is reported when somebody asks for it, so that what a test runs is run in it. */
export const galleryCases: readonly GalleryCase[] = cases.map(({ name, of }) => {
  let report: ProfileReport | undefined;
  return {
    name,
    get report() {
      return (report ??= of());
    },
  };
});
