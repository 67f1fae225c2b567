import type { Problem } from '#problems/problem.ts';
import type { Format, FormatResult, ImportedPost, ImportOptions } from '../format.ts';
import { byPlatform, reportOf } from '../reading/day-table.ts';
import { headerName, type Opened } from '../reading/opened.ts';
import {
  postHeader,
  readPostTable,
  type PostTable,
  type PostTableForm,
} from '../reading/post-table.ts';
import { trueTimes } from '../reading/instagram-ids.ts';
import { isWholeLineQuoted, wrappedProblem } from '../reading/wrapped-lines.ts';

const form: PostTableForm = {
  id: ['Post ID', 'Universal video ID', 'Video asset ID'],
  time: ['Publish time'],
  url: ['Permalink'],
  title: ['Title', 'Description', 'Caption'],
  columns: [
    { target: 'views', names: ['Views', 'Plays'] },
    { target: 'impressions', names: ['Impressions'] },
    { target: 'reach', names: ['Reach'] },
    { target: 'likes', names: ['Likes', 'Reactions'] },
    { target: 'comments', names: ['Comments'] },
    { target: 'shares', names: ['Shares'] },
    { target: 'saves', names: ['Saves'] },
    { target: 'clicks', names: ['Link clicks'] },
  ],
  decimal: '.',
  advice: 'Download it again: Meta Business Suite, Insights, Content, Export data, Published.',
};

/** How Meta writes the time of publication in every language: the month comes first. */
const META_DATE = 'MM/dd/yyyy HH:mm';

/** The order of day and month is Meta’s own, where the rows alone leave it open. */
function readTable(opened: Opened, options: ImportOptions): PostTable {
  const table = readPostTable(opened, form, options);
  const isOpen = table.problems.some(({ code }) => code === 'date-invalid');
  return isOpen && options.dateFormat === null
    ? readPostTable(opened, form, { ...options, dateFormat: META_DATE })
    : table;
}

/** The place of a row that counts one day of a post, and not all that it ever collected; null where there is none. */
function dailyRow(opened: Opened): { line: number; cell: string } | null {
  const header = postHeader(opened, form);
  const at = header?.find(['Date']) ?? -1;
  if (!header || at < 0) return null;
  for (const { cells, line } of opened.table!.records) {
    const cell = cells[at] ?? '';
    if (line > header.record.line && /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell))
      return { line, cell };
  }
  return null;
}

function dailyProblem({ file }: Opened, { line, cell }: { line: number; cell: string }): Problem {
  return {
    file,
    line,
    column: 0,
    severity: 'error',
    code: 'import-conflict',
    message: `This row counts what a post collected on ${cell}, not all that it has collected`,
    hint: 'Export again with the lifetime figures: the column "Date" then says Lifetime in each row.',
  };
}

const movedNote = (minutes: number): string[] =>
  minutes === 0
    ? []
    : [
        `Meta writes when a post was published by a clock of its own. The addresses of the posts tell the moments: all times are moved by ${minutes > 0 ? '+' : '−'}${Math.abs(minutes) / 60} hours.`,
      ];

/** Instagram’s files name the account, Facebook’s the page; a post’s own address says the same. */
function platformOf(opened: Opened, { url = '' }: ImportedPost): string | null {
  if (/^https?:\/\/(?:www\.)?instagram\.com\//.test(url)) return 'instagram';
  if (/^https?:\/\/(?:\w+\.)?facebook\.com\//.test(url)) return 'facebook';
  const names = postHeader(opened, form)?.record.cells.map(headerName) ?? [];
  if (names.includes('account username')) return 'instagram';
  return names.includes('page id') ? 'facebook' : null;
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const wrapped = all.filter(isWholeLineQuoted);
  const tables = all
    .filter((opened) => !wrapped.includes(opened))
    .map((opened) => {
      const daily = dailyRow(opened);
      const table = readTable(opened, options);
      const problems = [...table.problems, ...(daily ? [dailyProblem(opened, daily)] : [])];
      return { ...table, file: opened.file, opened, problems };
    });
  const posts = tables.flatMap((table) =>
    table.posts.map((post) => ({ post, platform: platformOf(table.opened, post), table })),
  );
  const report = reportOf(tables);
  const groups = [...Map.groupBy(posts, ({ platform }) => platform)].map(([platform, own]) => {
    const told = own.map(({ post }) => post);
    const moved = platform === 'instagram' ? trueTimes(told, options.timeZone) : null;
    return { platform, own, told: moved?.posts ?? told, minutes: moved?.minutes ?? 0 };
  });
  return {
    ...report,
    problems: [...report.problems, ...wrapped.map(wrappedProblem)],
    notes: [...report.notes, ...groups.flatMap(({ minutes }) => movedNote(minutes))],
    imports: byPlatform(
      groups.map(({ platform, own, told }) => ({
        kind: 'posts' as const,
        platform,
        posts: told,
        windows: [],
        columns: own[0]!.table.columns,
      })),
    ),
    origin: {
      source: 'Meta Business Suite content export',
      notes:
        'The figures of a day are those that the posts of that day had collected when they were exported.',
    },
  };
}

/**
 * Meta Business Suite, Content, Export: `May-25-2026_Jun-21-2026_<15 digits>.csv`, a row a post of Instagram or Facebook with `Lifetime` in the column
 * "Date". Seen: files of three accounts, with the last columns in several orders, 29 to 38 columns for pages, rows with fewer cells than the header, and one that a
 * spreadsheet had quoted line by line. "Reactions, Comments and Shares" adds up three columns, and is taken for none of them.
 */
export const metaContent: Format = {
  id: 'meta-content',
  name: 'Meta Business Suite content',
  files: '<from>_<to>_<number>.csv, a row a post of Instagram or Facebook',
  fills: {
    instagram: ['posts', 'views', 'likes', 'comments', 'shares'],
    facebook: ['posts', 'views', 'likes', 'comments', 'shares', 'clicks'],
  },
  detect(opened) {
    if (isWholeLineQuoted(opened)) {
      return /^(?:post id|video asset id),/i.test(opened.table!.head[0]!.cells[0]!) ? 0.95 : 0;
    }
    const header = postHeader(opened, form);
    return header && header.find(['Data comment', 'Page ID', 'Account username']) >= 0 ? 0.95 : 0;
  },
  read,
};
