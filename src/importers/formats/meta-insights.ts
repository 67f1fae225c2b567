import type { Problem } from '#problems/problem.ts';
import type { AudienceImport, Format, FormatResult, ImportOptions } from '../format.ts';
import type { MetricColumn } from '../metric-columns.ts';
import { joinAudiences } from '../reading/audience-shares.ts';
import { blocksOf, type Block } from '../reading/blocks.ts';
import {
  byPlatform,
  dayImports,
  layOutDays,
  readDayTable,
  reportOf,
} from '../reading/day-table.ts';
import { hasMetaAudience, readMetaAudience } from '../reading/meta-audience.ts';
import { headerName, type Opened, type TableRecord } from '../reading/opened.ts';
import { isWholeLineQuoted, wrappedProblem } from '../reading/wrapped-lines.ts';

type Platform = 'facebook' | 'instagram';

/** What a block's title says, once the platform is taken off it. Meta calls new followers "follows", and who saw something "viewers". */
const metrics: readonly { target: MetricColumn; titles: RegExp }[] = [
  { target: 'gained', titles: /^(?:new )?(?:follows|followers gained|new followers|new likes)$/ },
  { target: 'gained', titles: /^new (?:page )?(?:followers|likes)$/ },
  { target: 'lost', titles: /^unfollows$/ },
  { target: 'reach', titles: /^(?:accounts )?reach(?:ed)?$/ },
  { target: 'reach', titles: /^viewers$/ },
  { target: 'views', titles: /^views$/ },
  { target: 'impressions', titles: /^impressions$/ },
  { target: 'interactions', titles: /^(?:content )?interactions$/ },
  { target: 'profile_visits', titles: /^(?:profile |page )?visits$/ },
  { target: 'clicks', titles: /^link clicks$/ },
];

interface Title {
  platform: Platform | null;
  target: MetricColumn | null;
  words: string;
}

function readTitle(title: TableRecord | null): Title {
  const words = title?.cells.find((cell) => cell !== '') ?? '';
  const name = headerName(words);
  const platform = /\bfacebook\b/.test(name)
    ? 'facebook'
    : /\binstagram\b/.test(name)
      ? 'instagram'
      : null;
  const rest = name
    .replace(/\b(?:facebook|instagram)\b/g, '')
    .replace(/^\s*page\s+(?=new )/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const found = metrics.find(({ titles }) => titles.test(rest));
  return { platform, target: found?.target ?? null, words };
}

const isHeader = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 2 && cells[0] === filled[0] && headerName(filled[0]!) === 'date';
};

const isMetaBlock = ({ title, header }: Block): boolean => {
  const { platform, target } = readTitle(title);
  const name = headerName(header.cells[1] ?? '');
  return (
    title !== null &&
    (name === 'primary' || (/^(?:facebook|instagram)\b/.test(name) && target !== null)
      ? true
      : platform !== null && target !== null)
  );
};

/** Longer files are none of these: they are not held. */
const LONGEST = 20_000;

const blocksIn = ({ table }: Opened): Block[] =>
  table && table.size <= LONGEST ? blocksOf(table, isHeader).filter(isMetaBlock) : [];

/** Meta's days begin at midnight or an hour later, as their clocks have it: the day is what counts. */
const withoutTime = (row: TableRecord): TableRecord => ({
  line: row.line,
  cells: row.cells.map((cell, at) =>
    at === 0 && /^\d{4}-\d\d-\d\dT/.test(cell) ? cell.slice(0, 10) : cell,
  ),
});

interface MetaBlock extends Title {
  opened: Opened;
  block: Block;
}

function unknownTitle({ opened: { file }, block, words }: MetaBlock): Problem {
  return {
    file,
    line: block.title?.line ?? block.header.line,
    column: 0,
    severity: 'error',
    code: 'key-unknown',
    message: `The title ${JSON.stringify(words)} is no metric that is known`,
    hint: 'Import this file on its own and say what it counts: --map "Primary=gained", or =reach, =views, =clicks.',
  };
}

/** Reach and viewers say the same of one platform: where both are there, reach has it. */
function withoutViewers(blocks: readonly MetaBlock[]): { kept: MetaBlock[]; notes: string[] } {
  const isViewers = ({ words }: MetaBlock) => /viewers$/i.test(words.trim());
  const hasReach = (platform: Platform | null) =>
    blocks.some((one) => one.target === 'reach' && !isViewers(one) && one.platform === platform);
  const left = blocks.filter((one) => isViewers(one) && hasReach(one.platform));
  return {
    kept: blocks.filter((one) => !left.includes(one)),
    notes: left.map(
      ({ opened, words }) =>
        `${JSON.stringify(words)} in ${opened.file} is left out: reach is taken from the file that is called so.`,
    ),
  };
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const wrapped = all.filter(isWholeLineQuoted);
  const found = all.flatMap((opened) =>
    blocksIn(opened).map((block): MetaBlock => ({ opened, block, ...readTitle(block.title) })),
  );
  const audiences = all.map((opened) => readMetaAudience(opened, options));
  const told = new Set(
    [...found, ...audiences.flatMap(({ imports }) => imports)].flatMap(
      ({ platform }) => (platform as Platform | null) ?? [],
    ),
  );
  // The files of one download are of the platforms that were chosen for it.
  const only = told.size === 1 ? [...told][0]! : null;
  const silent = found.filter(({ platform, target }) => platform === null && target !== null);
  const known = found
    .filter(({ target }) => target !== null)
    .map((one) => ({ ...one, platform: one.platform ?? only }));
  const { kept, notes } = withoutViewers(known);
  const tables = kept.map(({ opened, block, target, words, platform }) => {
    const columns = [
      { index: 0, name: block.header.cells[0]!, target: 'date' as const, explicit: true },
      { index: 1, name: words, target: target!, explicit: true },
    ];
    const header = { ...block.header, cells: block.header.cells.slice(0, 2) };
    const rows = block.rows.map(withoutTime).map(({ line, cells }) => ({
      line,
      cells: cells.slice(0, Math.max(2, cells.findLastIndex((cell) => cell !== '') + 1)),
    }));
    return { platform, table: readDayTable(opened, layOutDays(header, rows, columns), options) };
  });
  const report = reportOf(tables.map(({ table }) => table));
  const days = tables.flatMap(({ platform, table }) => dayImports(platform, [table]));
  // An audience says no day: it is of the days that came with it, where it would else be of today.
  const newest = days
    .flatMap((one) => one.rows.at(-1)?.date ?? [])
    .sort()
    .at(-1);
  const heard = audiences
    .flatMap(({ imports }) => imports)
    .map((one) =>
      newest !== undefined && options.observed === null && one.date === options.today
        ? { ...one, date: newest }
        : one,
    );
  return {
    ...report,
    imports: [
      ...byPlatform(days),
      ...byPlatform(
        joinAudiences(
          heard.map((one): AudienceImport => ({ ...one, platform: one.platform ?? only })),
        ),
      ),
    ],
    problems: [
      ...report.problems,
      ...wrapped.map(wrappedProblem),
      ...found.filter(({ target }) => target === null).map(unknownTitle),
      ...audiences.flatMap(({ problems }) => problems),
    ],
    notes: [
      ...report.notes,
      ...notes,
      ...(only !== null && silent.length > 0
        ? [
            `${[...new Set(silent.map(({ words }) => JSON.stringify(words)))].sort().join(', ')} name no platform; all that do name ${only}, so they are taken to be of it.`,
          ]
        : []),
    ],
    origin: {
      source: 'Meta Business Suite',
      notes:
        'Days that Meta leaves out are not known. Gained followers are new ones; Meta does not tell who left.',
    },
  };
}

/**
 * Meta Business Suite, Insights: `Follows.csv`, `Reach.csv` and their like, one block a platform with its title above `Date,Primary`. Seen: files of
 * five accounts from 2020 to 2026 in UTF-16 with `sep=,`, and saved again with semicolons or tabs. In 2023 the header repeated the metric and could be
 * that of another one: the title holds.
 */
export const metaInsights: Format = {
  id: 'meta-insights',
  name: 'Meta Business Suite insights',
  files:
    'Follows.csv, Reach.csv, Views.csv, Visits.csv, Interactions.csv, Link clicks.csv, Audience.csv',
  fills: {
    instagram: ['gained', 'reach', 'views', 'profile_visits', 'interactions', 'clicks'],
    facebook: ['gained', 'reach', 'views', 'profile_visits', 'interactions', 'clicks'],
  },
  detect: (opened) =>
    blocksIn(opened).length > 0 || hasMetaAudience(opened)
      ? 0.9
      : isWholeLineQuoted(opened) && /^date,"?primary/i.test(opened.table!.head.at(-1)!.cells[0]!)
        ? 0.9
        : 0,
  read,
};
