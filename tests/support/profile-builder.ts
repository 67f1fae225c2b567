import { addDays, day, type Day } from '#model/day.ts';
import type { Point } from '#model/series.ts';
import type { Sourced } from '#model/source.ts';
import type { MetricsRow } from '#schemas/metrics.ts';
import type {
  Appearance,
  Audience,
  ConversationsRow,
  Feedback,
  FunnelRow,
  Milestone,
} from '#schemas/records.ts';
import type { PlatformMetrics, ProfileContent, Table, Written } from '#schemas/site-content.ts';
import type { Testimonial } from '#schemas/testimonial.ts';
import type { Story } from '#schemas/writing.ts';
import { cadenceOf } from '#model/cadence.ts';
import { platformOf } from '#model/platforms.ts';

/** Profiles for tests, as loading would return them: rows begin on line 2, below the header. */

const folder = 'profiles/ada';

/** A row as it is written in a test: dates as text. */
export type RowInput<Row> = Omit<Row, 'date'> & { date: string };

export function makeTable<Row extends { date: Day }>(
  name: string,
  rows: readonly RowInput<Row>[],
): Table<Row> {
  const sourced = rows.map(
    (row, index) => ({ ...row, date: day(row.date), line: index + 2 }) as unknown as Sourced<Row>,
  );
  return {
    file: `${folder}/${name}`,
    rows: sourced.sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

export interface PlatformOptions {
  name?: string;
  noun?: string;
  cadence?: PlatformMetrics['cadence'];
  /** The bounds that rounding leaves; the count itself if left out. */
  bounds?(followers: number): { low: number; high: number };
}

/** A platform of a profile, with the series that its rows' followers make. */
export function makePlatform(
  id: string,
  rows: readonly RowInput<MetricsRow>[],
  options: PlatformOptions = {},
): PlatformMetrics {
  const table = makeTable<MetricsRow>(`metrics/${id}.csv`, rows);
  const { name, noun } = { ...platformOf(id), ...options };
  const bounds = options.bounds ?? ((value) => ({ low: value, high: value }));
  const points = table.rows.flatMap(({ date, followers, line }): Point[] =>
    followers === undefined ? [] : [{ day: date, value: followers, ...bounds(followers), line }],
  );
  return {
    id,
    name,
    noun,
    origin: null,
    originFile: null,
    table,
    followers: { id, label: name, noun, file: table.file, points },
    cadence: options.cadence ?? cadenceOf(table.rows.map(({ date }) => date)),
  };
}

/** One row a day from a day on, made from the values. */
export function dailyRows<Value>(
  from: string,
  values: readonly Value[],
  row: (value: Value, index: number) => Omit<MetricsRow, 'date'>,
): RowInput<MetricsRow>[] {
  return values.map((value, index) => ({
    date: addDays(day(from), index),
    ...row(value, index),
  }));
}

/** Followers counted daily. */
export function dailyFollowers(
  id: string,
  from: string,
  followers: readonly number[],
  options?: PlatformOptions,
): PlatformMetrics {
  return makePlatform(
    id,
    dailyRows(from, followers, (count) => ({ followers: count })),
    options,
  );
}

export function makeTestimonial(given: Partial<Testimonial> & { id: string }): Testimonial {
  return {
    quote: 'It works.',
    name: `Person ${given.id}`,
    date: day('2026-01-15'),
    lang: 'en',
    relationship: 'customer',
    incentive: 'none',
    consent: { granted: day('2026-01-16'), how: 'by e-mail', scope: ['page', 'card', 'widget'] },
    excerpt: false,
    tags: [],
    featured: false,
    file: `${folder}/testimonials/${given.id}.md`,
    line: 1,
    ...given,
  };
}

export function makeStory(id: string, given: Partial<Story>): Written<Story> {
  return {
    id,
    file: `${folder}/stories/${id}.mdx`,
    frontMatter: {
      title: `Story ${id}`,
      customer: 'Example Ltd',
      date: day('2026-01-20'),
      summary: 'A summary.',
      challenge: 'A challenge.',
      measures: [],
      relationship: 'customer',
      incentive: 'none',
      draft: false,
      ...given,
    },
  };
}

export interface ProfileInput extends Partial<
  Omit<
    ProfileContent,
    'conversations' | 'funnel' | 'audience' | 'milestones' | 'appearances' | 'feedback'
  >
> {
  topics?: readonly string[];
  conversations?: readonly RowInput<ConversationsRow>[];
  funnel?: readonly RowInput<FunnelRow>[];
  audience?: Omit<Audience, 'date'> & { date: string };
  milestones?: readonly RowInput<Milestone>[];
  appearances?: readonly RowInput<Appearance>[];
  feedback?: readonly (Omit<Feedback, 'asked' | 'done'> & { asked: string; done?: string })[];
}

/** A profile that holds only what the test gives it. */
export function makeProfile(given: ProfileInput = {}): ProfileContent {
  const { conversations, funnel, audience, milestones, appearances, feedback, topics, ...rest } =
    given;
  return {
    id: 'ada',
    file: `${folder}/profile.mdx`,
    frontMatter: {
      name: 'Ada Example',
      kind: 'person',
      pictures: [],
      topics: [...(topics ?? [])],
      links: [],
      sells: [],
      currency: 'EUR',
      sample: true,
    },
    hasBio: false,
    avatar: null,
    platforms: [],
    conversations: conversations ? makeTable('conversations.csv', conversations) : null,
    funnel: funnel ? makeTable('funnel.csv', funnel) : null,
    audience: audience
      ? { ...audience, date: day(audience.date), file: `${folder}/audience.yaml` }
      : null,
    milestones: makeTable('milestones.yaml', milestones ?? []),
    appearances: makeTable('appearances.yaml', appearances ?? []),
    feedback: {
      file: `${folder}/feedback.yaml`,
      rows: (feedback ?? []).map(({ asked, done, ...request }, index) => ({
        ...request,
        asked: day(asked),
        ...(done !== undefined && { done: day(done) }),
        line: index + 2,
      })),
    },
    testimonials: [],
    posts: [],
    stories: [],
    insights: [],
    ...rest,
  };
}
