import type { Format, FormatResult, ImportedPost, ImportOptions } from '../format.ts';
import type { MetricColumn } from '../metric-columns.ts';
import { meaningOf } from '../reading/column-names.ts';
import { reportOf } from '../reading/day-table.ts';
import { headerName, type Opened } from '../reading/opened.ts';
import { postHeader, readPostTable, type PostTableForm } from '../reading/post-table.ts';
import { withMomentOfId } from '../reading/x-ids.ts';

/** What tells a post from all others, best first. */
const ids =
  `post id, tweet id, video id, media id, content id, universal video id, video asset id, ig media id, post, status id, activity id, urn, permalink, post link, video link, post url,
  tweet permalink, video url, link`
    .split(',')
    .map((name) => name.trim());

const urls = `permalink, post link, video link, post url, tweet permalink, video url, link, url`
  .split(',')
  .map((name) => name.trim());

const times =
  `publish time, post time, published at, video publish time, created time, created at, published, time, date, created date, posted at, post date`
    .split(',')
    .map((name) => name.trim());

const titles =
  `title, post title, video title, subject, name, caption, description, post text, tweet text, text, content, message`
    .split(',')
    .map((name) => name.trim());

/** Which platform's address a post has. */
const hosts: readonly [platform: string, host: RegExp][] = [
  ['x', /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\//],
  ['instagram', /^https?:\/\/(?:www\.)?instagram\.com\//],
  ['facebook', /^https?:\/\/(?:www\.|m\.)?(?:facebook\.com|fb\.watch)\//],
  ['tiktok', /^https?:\/\/(?:www\.|vm\.)?tiktok\.com\//],
  ['youtube', /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be)\//],
  ['linkedin', /^https?:\/\/(?:www\.)?linkedin\.com\//],
  ['threads', /^https?:\/\/(?:www\.)?threads\.(?:net|com)\//],
  ['bluesky', /^https?:\/\/bsky\.app\//],
];

/** Counts of a post that a day of metrics has too. */
const targets: readonly MetricColumn[] = [
  'impressions',
  'reach',
  'views',
  'sent',
  'opens',
  'likes',
  'comments',
  'shares',
  'saves',
  'clicks',
];

/** Columns that are added to a target beside the one that is named so: X counts what was reposted and quoted apart from what was shared. */
const parts: Record<string, MetricColumn> = {
  reposts: 'shares',
  retweets: 'shares',
  quotes: 'shares',
  'quote tweets': 'shares',
};

/** The form of one table: what its header calls things. */
function formOf(opened: Opened): PostTableForm {
  const bare: PostTableForm = {
    id: ids,
    time: times,
    url: urls,
    title: titles,
    columns: [],
    decimal: null,
    advice: 'Name the columns: --importer columns with --map "Column=likes".',
  };
  const names = postHeader(opened, bare)?.record.cells ?? [];
  const columns: { target: MetricColumn; names: string[]; rank: number }[] = [];
  for (const name of names) {
    const part = parts[headerName(name)];
    const known = meaningOf(name);
    const target = part ?? known?.column;
    if (target === undefined || !targets.includes(target as MetricColumn)) continue;
    const column = { target: target as MetricColumn, names: [name], rank: known?.rank ?? 0 };
    const rival = columns.find(
      (one) => one.target === column.target && !(headerName(one.names[0]!) in parts),
    );
    if (part || !rival) columns.push(column);
    else if (column.rank < rival.rank) columns[columns.indexOf(rival)] = column;
  }
  return { ...bare, columns };
}

const platformOf = ({ url }: ImportedPost): string | null =>
  hosts.find(([, host]) => host.test(url ?? ''))?.[0] ?? null;

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = all.map((opened) => ({
    file: opened.file,
    ...readPostTable(opened, formOf(opened), options),
  }));
  const columns = [
    ...new Map(
      tables.flatMap((table) => table.columns).map((one) => [`${one.target} ${one.name}`, one]),
    ).values(),
  ];
  const posts = tables.flatMap((table) => {
    // An export is of one account: a post without an address is where the others are.
    const told = table.posts.map(platformOf).find((platform) => platform !== null) ?? null;
    return table.posts.map((post) => ({ platform: platformOf(post) ?? told, post }));
  });
  return {
    ...reportOf(tables),
    imports: [...Map.groupBy(posts, ({ platform }) => platform)].map(([platform, own]) => ({
      kind: 'posts',
      platform,
      posts: own.map(({ post }) =>
        platform === 'x' ? withMomentOfId(post, options.timeZone) : post,
      ),
      windows: [],
      columns,
    })),
    origin: {
      source: 'Exports of single posts',
      notes:
        'The figures of a day are those that the posts of that day had collected when they were exported.',
    },
  };
}

/**
 * Any table with a row a post: X's content export (`account_analytics_content_*.csv`), Meta's content export, TikTok's video list and their like, known by
 * a column that identifies the post or leads to it, one that says when it was published, and counts.
 */
export const posts: Format = {
  id: 'posts',
  name: 'A table of posts',
  files:
    'any table with a row a post: an id or an address, the time of publication, and counts such as likes',
  fills: {},
  detect(opened) {
    const form = formOf(opened);
    return form.columns.length > 0 && postHeader(opened, form) ? 0.7 : 0;
  },
  read,
};
