import { addDays, day, weekday, type Day } from '#model/day.ts';
import type { Cadence } from '#model/cadence.ts';
import { cadenceOf } from '#model/cadence.ts';
import { platformOf } from '#model/platforms.ts';
import type { Point } from '#model/series.ts';
import type { MetricsRow } from '#schemas/metrics.ts';
import type { PlatformMetrics, PlatformPosts, ProfileContent } from '#schemas/site-content.ts';
import { randomLcg } from 'd3';

/** Made-up profiles for charts. Nobody in them exists. */

export type Count = readonly [day: Day, followers: number];

/** Counts from a first day on, one a day. */
export function daily(from: string, values: readonly number[]): Count[] {
  return values.map((value, index) => [addDays(day(from), index), value]);
}

/** A walk of so many days that is the same each time. */
export function walk(
  days: number,
  options: { start: number; step: number; scatter: number; seed?: number },
): number[] {
  const random = randomLcg(options.seed ?? 0.42);
  let level = options.start;
  return Array.from({ length: days }, () => {
    level += options.step + (random() - 0.5) * 2 * options.scatter;
    return Math.max(0, Math.round(level));
  });
}

export interface PlatformOptions {
  name?: string;
  noun?: string;
  cadence?: Cadence;
  /** Significant digits that the platform leaves. */
  digits?: number;
  rows?: readonly Partial<MetricsRow>[];
}

export function platform(
  id: string,
  counts: readonly Count[],
  options: PlatformOptions = {},
): PlatformMetrics {
  const known = platformOf(id);
  const file = `profiles/gallery/metrics/${id}.csv`;
  const points = counts.map(([on, exact], index): Point => {
    const quantum =
      options.digits !== undefined && exact > 0
        ? Math.max(1, 10 ** (Math.floor(Math.log10(exact)) + 1 - options.digits))
        : 1;
    const value = Math.floor(exact / quantum) * quantum;
    return { day: on, value, low: value, high: value + quantum - 1, line: index + 2 };
  });
  const name = options.name ?? known.name;
  const noun = options.noun ?? known.noun;
  return {
    id,
    name,
    noun,
    origin: null,
    originFile: null,
    table: {
      file,
      rows: counts.map(([on, followers], index) => ({
        date: on,
        followers,
        ...options.rows?.[index],
        line: index + 2,
      })),
    },
    followers: { id, label: name, noun, file, points },
    cadence: options.cadence ?? cadenceOf(counts.map(([on]) => on)),
  } as PlatformMetrics;
}

/** Reach and interactions beside counts, with quiet weekends. */
export function busyRows(counts: readonly Count[], seed = 0.3): Partial<MetricsRow>[] {
  const random = randomLcg(seed);
  return counts.map(([on, followers]) => {
    const reach = Math.round(followers * (0.15 + 0.3 * random()) * (weekday(on) > 5 ? 0.5 : 1));
    const likes = Math.round(reach * (0.02 + 0.03 * random()));
    return {
      posts: random() < 0.7 ? 1 : 0,
      reach,
      likes,
      comments: Math.round(likes * 0.1),
      shares: Math.round(likes * 0.06),
      reach_from_shares: Math.round(reach * 0.12),
    };
  });
}

/** Rows of so many days up to 19 December 2024, a Thursday, that tell what came each day, and no count. Some days are missing. */
export function uncounted(
  id: string,
  each: Readonly<Partial<Record<'views' | 'gained', number>>>,
  days: number,
  missing: readonly number[],
): PlatformMetrics {
  const random = randomLcg(0.6);
  const first = addDays(day('2024-12-20'), -days);
  const rows = Array.from({ length: days }, (_, index) => ({
    date: addDays(first, index),
    ...Object.fromEntries(
      Object.entries(each).map(([name, usual]) => [
        name,
        Math.round(usual * (0.6 + 0.8 * random())),
      ]),
    ),
    line: index + 2,
  })).filter((_, index) => !missing.includes(index));
  const empty = platform(id, [], { cadence: 'day' });
  return { ...empty, table: { ...empty.table, rows } };
}

/** Rows of so many days up to 19 December 2024 that tell who came and who went, and a count on one of them at most. */
export function cameAndWent(id: string, days: number, count?: Count): PlatformMetrics {
  const random = randomLcg(0.4);
  const first = addDays(day('2024-12-20'), -days);
  const rows = Array.from({ length: days }, (_, index) => ({
    date: addDays(first, index),
    gained: Math.round(9 * random()),
    lost: Math.round(6 * random()),
    line: index + 2,
  }));
  const counted = platform(id, count ? [count] : [], { cadence: 'day' });
  return { ...counted, cadence: 'day', table: { ...counted.table, rows } };
}

/** So many posts of two years, most of them by day; those of Thursday afternoons are answered more. */
export function posts(count: number, seed = 0.7): PlatformPosts {
  const random = randomLcg(seed);
  const rows = Array.from({ length: count }, (_, index) => {
    const date = addDays(day('2023-01-02'), Math.floor((index * 700) / count));
    const hour = Math.min(23, Math.floor(7 + 14 * random() ** 1.3));
    const shown = Math.round(2000 + 3000 * random());
    const better = weekday(date) === 4 && hour >= 15 && hour < 18 ? 2 : 1;
    return {
      time: `${date}T${String(hour).padStart(2, '0')}:30Z`,
      date,
      hour,
      impressions: shown,
      likes: Math.round(shown * (0.02 + 0.02 * random()) * better),
      line: index + 2,
    };
  });
  return {
    id: 'instagram',
    name: 'Instagram',
    timeZone: 'Europe/Vienna',
    table: { file: 'profiles/gallery/posts/instagram.csv', rows },
  };
}

type Extra = Partial<Omit<ProfileContent, 'milestones'>> & {
  milestones?: readonly { date: string; title: string; why?: string; platform?: string }[];
};

export function profile(platforms: readonly PlatformMetrics[], extra: Extra = {}): ProfileContent {
  const { milestones = [], ...rest } = extra;
  const table = (name: string) => ({ file: `profiles/gallery/${name}.yaml`, rows: [] });
  return {
    id: 'gallery',
    file: 'profiles/gallery/profile.mdx',
    frontMatter: {
      name: 'Gallery',
      kind: 'person',
      topics: [],
      links: [],
      currency: 'EUR',
      sample: true,
    },
    hasBio: false,
    avatar: null,
    platforms,
    conversations: null,
    funnel: null,
    audience: null,
    milestones: {
      ...table('milestones'),
      rows: milestones.map((row, index) => ({ ...row, date: day(row.date), line: 3 * index + 1 })),
    },
    appearances: table('appearances'),
    feedback: table('feedback'),
    testimonials: [],
    posts: [],
    stories: [],
    insights: [],
    ...rest,
  } as ProfileContent;
}

/** Everything that is not counted by day. */
export function records(words: { country: Record<string, number>; source: string }): Extra {
  const monthEnd = (index: number) =>
    addDays(day(`2024-${String(index + 1).padStart(2, '0')}-01`), 27);
  const months = Array.from({ length: 12 }, (_, index) => index);
  return {
    conversations: {
      file: 'profiles/gallery/conversations.csv',
      rows: months.map((index) => ({
        date: monthEnd(index),
        received: 40 + index,
        answered: 30 + index,
        median_minutes: [12, 40, 95, 300, 55, 33, 2000, 50, 20, 44, 61, 58][index],
        line: index + 2,
      })),
    },
    funnel: {
      file: 'profiles/gallery/funnel.csv',
      rows: months.map((index) => ({
        date: monthEnd(index),
        visits: 8000 + index * 500,
        leads: 200 + index * 11,
        customers: 9 + index,
        line: index + 2,
      })),
    },
    audience: {
      file: 'profiles/gallery/audience.yaml',
      source: words.source,
      date: day('2024-06-01'),
      size: 12_000,
      country: words.country,
      age: { '18-24': 0.2, '25-34': 0.45, '35-44': 0.2, '45-54': 0.1, '55+': 0.05 },
      language: { de: 0.8, en: 0.15 },
    },
    testimonials: [5, 5, 5, 4, 5, 4.5, 3, 5, 2].map((rating, index) => ({
      id: `quote-${index}`,
      quote: 'A made-up quote.',
      name: `Sample ${index}`,
      rating,
      date: monthEnd(index),
      lang: 'en',
      relationship: 'customer' as const,
      incentive: 'none' as const,
      excerpt: false,
      consent: { granted: monthEnd(index), how: 'e-mail', scope: ['page', 'card', 'widget'] },
      tags: [],
      featured: false,
      file: 'profiles/gallery/testimonials/all.csv',
      line: index + 2,
    })),
  };
}
