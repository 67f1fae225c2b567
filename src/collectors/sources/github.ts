import { z } from 'zod';
import { addDays, dayAt, parseDay, parseMoment, type Day } from '#model/day.ts';
import {
  askJson,
  askOptionalJson,
  count,
  type CollectContext,
  type Collected,
  type CollectedRow,
  type Collector,
  type Steps,
} from '../collector.ts';
import { titleOf } from '#importers/reading/post-title.ts';
import { firstDay, joinRows, MOST_PAGES, postOf, postsByDay } from '../daily-posts.ts';

const host = 'https://api.github.com';
const KEY = 'GITHUB_TOKEN';
const PAGE = 100;
/** GitHub lists no more stargazers than these: https://docs.github.com/en/rest/activity/starring */
const MOST_STARS = 40_000;

const moment = z.string().transform((text, context) => {
  const at = parseMoment(text);
  if (at === null) context.addIssue({ code: 'custom', message: 'This is no moment' });
  return at ?? z.NEVER;
});

/** https://docs.github.com/en/rest/users/users#get-a-user */
const user = z.object({ login: z.string(), followers: count, following: count });

/** https://docs.github.com/en/rest/repos/repos#get-a-repository; `subscribers_count` are those who watch, `watchers_count` is not. */
const repository = z.object({
  full_name: z.string(),
  stargazers_count: count,
  forks_count: count,
  subscribers_count: count,
});

/** https://docs.github.com/en/rest/releases/releases#list-releases */
const releases = z.array(
  z.object({
    id: z.int(),
    name: z.string().nullish(),
    tag_name: z.string(),
    draft: z.boolean(),
    html_url: z.string().regex(/^https:\/\//),
    published_at: moment.nullable(),
    assets: z.array(z.object({ download_count: count })),
  }),
);
type Release = z.infer<typeof releases>[number];

/** https://docs.github.com/en/rest/repos/repos#list-repository-contributors */
const contributors = z.array(z.object({ contributions: count }));

/** https://docs.github.com/en/rest/metrics/traffic#get-page-views: the last 14 days, by days of UTC. */
const traffic = z.object({
  views: z.array(z.object({ timestamp: z.string(), count, uniques: count })),
});

/** https://docs.github.com/en/rest/activity/starring#list-stargazers, with the media type that tells when. */
const stargazers = z.array(z.object({ starred_at: moment }));

export const github: Collector<'github'> = {
  from: 'github',
  name: 'GitHub’s public interface',
  fills: ['followers', 'following', 'gained', 'posts', 'views', 'reach'],
  key: { name: KEY, needed: false },
  asks: 'the repository, its releases; with a token its page views and, where it counts stars, when they were given; or a user’s followers',
  rounds: 'nothing',
  *steps(source, context) {
    if (source.user !== undefined) return yield* userSteps(source.user, context);
    return yield* repositorySteps(source.repository!, source.count, context);
  },
};

function question(
  path: string,
  { hasKey }: CollectContext,
  accept = 'application/vnd.github+json',
) {
  return {
    url: `${host}${path}`,
    headers: {
      Accept: accept,
      'X-GitHub-Api-Version': '2022-11-28',
      ...(hasKey(KEY) ? { Authorization: `Bearer $${KEY}` } : {}),
    },
  };
}

function* userSteps(name: string, context: CollectContext): Steps<Collected> {
  const asked = { ...question(`/users/${name}`, context), missing: 'Check user:.' };
  const { login, followers, following } = yield* askJson(asked, user);
  return {
    rows: [{ date: context.today, values: { followers, following } }],
    posts: [],
    notes: [],
    origin: { handle: `@${login}`, url: `https://github.com/${login}`, noun: 'followers' },
  };
}

type Count = 'stars' | 'forks' | 'watchers' | 'downloads' | 'contributors';

function* repositorySteps(name: string, what: Count, context: CollectContext): Steps<Collected> {
  const path = `/repos/${name}`;
  const asked = {
    ...question(path, context),
    missing: `Check repository:; a private one needs $${KEY}.`,
  };
  const found = yield* askJson(asked, repository);
  const hasReleases = what === 'downloads' || (what === 'stars' && context.wants('posts'));
  const { items, isWhole } = hasReleases
    ? yield* askReleases(path, what === 'downloads', context)
    : { items: [], isWhole: false };
  const published = items.flatMap(({ id, name: title, tag_name, html_url, published_at }) =>
    published_at === null
      ? []
      : [
          postOf(published_at, context, {
            id: String(id),
            url: html_url,
            ...titleOf([title ?? '', tag_name]),
            values: {},
          }),
        ],
  );
  const counts = {
    stars: found.stargazers_count,
    forks: found.forks_count,
    watchers: found.subscribers_count,
    // What is listed in part is no total.
    downloads: isWhole ? downloadsOf(items) : undefined,
    contributors: what === 'contributors' ? yield* askContributors(path, context) : undefined,
  };
  const followers = counts[what];
  const own = what === 'stars' && context.hasKey(KEY);
  const dates = published.map(({ date }) => date);
  return {
    rows: joinRows(
      followers === undefined ? [] : [{ date: context.today, values: { followers } }],
      what === 'stars' ? postsByDay(dates, isWhole, context) : [],
      own && (context.wants('views') || context.wants('reach'))
        ? yield* askTraffic(path, context)
        : [],
      own && context.wants('gained') ? yield* askStars(path, found.stargazers_count, context) : [],
    ),
    posts: what === 'stars' ? published : [],
    notes:
      followers === undefined
        ? [
            `${name} has more ${what === 'downloads' ? 'releases' : what} than are listed: its ${what} stay unknown.`,
          ]
        : [],
    origin: { handle: found.full_name, url: `https://github.com/${found.full_name}`, noun: what },
  };
}

function downloadsOf(items: readonly Release[]): number {
  return items
    .flatMap(({ assets }) => assets.map(({ download_count }) => download_count))
    .reduce((sum, downloads) => sum + downloads, 0);
}

/** How many have committed to it, those without an account too; undefined where they are more than are listed. */
function* askContributors(path: string, context: CollectContext): Steps<number | undefined> {
  let found = 0;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const asked = question(`${path}/contributors?anon=1&per_page=${PAGE}&page=${page}`, context);
    const answer = yield* askJson(asked, contributors);
    found += answer.length;
    if (answer.length < PAGE) return found;
  }
  return undefined;
}

/** Releases, the newest first: all of them, or back to the first day that matters. */
function* askReleases(
  path: string,
  all: boolean,
  context: CollectContext,
): Steps<{ items: Release[]; isWhole: boolean }> {
  const items: Release[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const asked = question(`${path}/releases?per_page=${PAGE}&page=${page}`, context);
    const answer = yield* askJson(asked, releases);
    items.push(...answer.filter(({ draft }) => !draft));
    if (answer.length < PAGE) return { items, isWhole: true };
    const oldest = answer.at(-1)?.published_at ?? null;
    if (!all && oldest !== null && dayAt(oldest, context.timeZone) < firstDay(context)) break;
  }
  return { items, isWhole: false };
}

function* askTraffic(path: string, context: CollectContext): Steps<CollectedRow[]> {
  const asked = question(`${path}/traffic/views?per=day`, context);
  const found = yield* askOptionalJson(asked, traffic);
  // Days of UTC: in some places a day is over when that of UTC is not.
  const last = addDays(context.lastWhole, -1);
  return (found?.views ?? []).flatMap(({ timestamp, count: views, uniques }) => {
    const date = parseDay(timestamp.slice(0, 10));
    return date === null || date > last ? [] : [{ date, values: { views, reach: uniques } }];
  });
}

/** New stars by day, from the last page back: those who took theirs away again are not in the list. */
function* askStars(path: string, stars: number, context: CollectContext): Steps<CollectedRow[]> {
  if (stars > MOST_STARS) return [];
  const first = firstDay(context);
  const given = new Map<Day, number>();
  let whole: Day | null = null;
  const last = Math.max(1, Math.ceil(stars / PAGE));
  for (let page = last; page >= 1 && page > last - MOST_PAGES; page -= 1) {
    const asked = question(
      `${path}/stargazers?per_page=${PAGE}&page=${page}`,
      context,
      'application/vnd.github.star+json',
    );
    const found = yield* askOptionalJson(asked, stargazers);
    if (found === null) break;
    const dates = found.map(({ starred_at }) => dayAt(starred_at, context.timeZone)).sort();
    for (const date of dates) given.set(date, (given.get(date) ?? 0) + 1);
    const [oldest] = dates;
    if (oldest !== undefined) whole = page === 1 ? oldest : addDays(oldest, 1);
    if (oldest !== undefined && oldest < first) break;
  }
  if (whole === null) return [];
  const rows: CollectedRow[] = [];
  for (
    let date = whole > first ? whole : first;
    date <= context.lastWhole;
    date = addDays(date, 1)
  ) {
    rows.push({ date, values: { gained: given.get(date) ?? 0 } });
  }
  return rows;
}
