import fc from 'fast-check';
import { addDays, day } from '#model/day.ts';
import type { ProfileContent } from '#schemas/site-content.ts';
import type { MetricsRow } from '#schemas/metrics.ts';
import { incentives, relationships } from '#schemas/testimonial.ts';
import {
  makePlatform,
  makeProfile,
  makeStory,
  makeTestimonial,
  type RowInput,
} from './profile-builder.ts';

/** Any profile that the schemas let through, odd ones above all: gaps, zeros, falls, corrections, rows dated later. */

const firstDay = day('2025-01-01');
const count = fc.oneof(fc.constant(0), fc.nat(50), fc.nat(2_000_000_000));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });
const anyDay = fc.nat(700).map((offset) => addDays(firstDay, offset));

function columns<Name extends string>(
  names: readonly Name[],
  value: fc.Arbitrary<number>,
): fc.Arbitrary<Partial<Record<Name, number>>> {
  return fc.record(Object.fromEntries(names.map((name) => [name, maybe(value)])) as never) as never;
}

/** Rows of distinct, ascending days: daily, weekly, monthly or irregular, with holes. */
function rowsOf<Row>(row: fc.Arbitrary<Row>): fc.Arbitrary<(Row & { date: string })[]> {
  return fc
    .tuple(
      fc.constantFrom(1, 7, 30, 11),
      fc.array(fc.tuple(row, fc.boolean()), { maxLength: 60 }),
      fc.nat(40),
    )
    .map(([step, rows, offset]) =>
      rows
        .map(([values, kept], index) => ({
          ...values,
          kept,
          date: addDays(firstDay, offset + index * step),
        }))
        .filter(({ kept }, index) => kept || index % 5 > 0)
        .map(({ kept: _, ...values }) => values as unknown as Row & { date: string }),
    );
}

const metricsRow = fc
  .tuple(
    columns(
      [
        'followers',
        'gained',
        'lost',
        'posts',
        'impressions',
        'reach',
        'reach_from_shares',
        'views',
      ],
      count,
    ),
    columns(
      ['likes', 'comments', 'shares', 'saves'],
      fc.oneof(count, fc.integer({ min: -20, max: 20 })),
    ),
  )
  .map(([counts, signed]) => ({ ...counts, ...signed }));

const platform = (id: string) =>
  fc.tuple(rowsOf(metricsRow), fc.constantFrom(0, 0, 99, 9_999)).map(([rows, quantum]) =>
    makePlatform(id, rows as unknown as RowInput<MetricsRow>[], {
      bounds: (value) => ({ low: value, high: value + quantum }),
    }),
  );

/** Posts of any hour, with whatever is known of each. */
const posts = (id: string) =>
  fc
    .array(
      fc.tuple(
        anyDay,
        fc.nat(23),
        columns(['impressions', 'reach', 'views', 'likes', 'comments', 'shares'], count),
      ),
      { maxLength: 60 },
    )
    .map((rows) => ({
      id,
      name: id,
      timeZone: 'Europe/Oslo',
      table: {
        file: `profiles/ada/posts/${id}.csv`,
        rows: rows
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([date, hour, values], index) => ({
            time: `${date}T${String(hour).padStart(2, '0')}:00Z`,
            date,
            hour,
            ...values,
            line: index + 2,
          })),
      },
    }));

const shares = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.double({ min: 0, max: 0.09, noNaN: true }),
  { maxKeys: 10 },
);

const testimonial = fc.record({
  rating: maybe(fc.integer({ min: 2, max: 10 }).map((half) => half / 2)),
  relationship: fc.constantFrom(...relationships),
  incentive: fc.constantFrom(...incentives),
  verified: maybe(fc.constant('invoice')),
  date: anyDay,
  name: fc.string({ minLength: 1, maxLength: 5 }),
});

const quantity = fc.record({
  label: fc.constant('Orders'),
  unit: fc.constantFrom('count' as const, 'money' as const, 'share' as const),
  before: fc.integer({ min: -100, max: 1_000_000 }),
  after: fc.integer({ min: -100, max: 1_000_000 }),
  better: fc.constant('higher' as const),
});

export const arbitraryProfile: fc.Arbitrary<ProfileContent> = fc
  .record({
    platforms: fc.tuple(
      maybe(platform('youtube')),
      maybe(platform('npm')),
      maybe(platform('my-own')),
    ),
    posts: fc.tuple(maybe(posts('youtube')), maybe(posts('x'))),
    conversations: maybe(
      rowsOf(
        columns(
          [
            'received',
            'answered',
            'median_minutes',
            'concerns',
            'resolved',
            'engagers',
            'returning',
          ],
          count,
        ),
      ),
    ),
    funnel: maybe(rowsOf(columns(['visits', 'leads', 'customers', 'revenue'], count))),
    audience: maybe(
      fc.record({
        source: fc.constant('A survey'),
        date: anyDay,
        size: maybe(count),
        country: maybe(shares),
        language: maybe(shares),
      }),
    ),
    milestones: rowsOf(fc.record({ title: fc.constant('A talk') })),
    appearances: rowsOf(
      fc.record({
        title: fc.constant('A talk'),
        type: fc.constantFrom('talk' as const, 'award' as const),
      }),
    ),
    feedback: fc.array(
      fc.tuple(anyDay, maybe(fc.nat(300))).map(([asked, days]) => ({
        asked,
        request: 'More',
        ...(days === undefined
          ? { status: 'open' as const }
          : { status: 'shipped' as const, done: addDays(asked, days) }),
      })),
      { maxLength: 8 },
    ),
    testimonials: fc.array(testimonial, { maxLength: 12 }),
    stories: fc.array(
      fc.record({
        date: anyDay,
        draft: fc.boolean(),
        measures: fc.array(quantity, { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ platforms, posts: timed, testimonials, stories, ...rest }) =>
    makeProfile({
      ...(rest as object),
      platforms: platforms.filter((one) => one !== undefined),
      posts: timed.filter((one) => one !== undefined),
      testimonials: testimonials.map((given, index) =>
        makeTestimonial({ id: `t${index}`, ...given }),
      ),
      stories: stories.map((given, index) => makeStory(`s${index}`, given)),
    }),
  );
