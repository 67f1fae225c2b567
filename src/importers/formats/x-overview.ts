import type { Day } from '#model/day.ts';
import type { Format, FormatResult, ImportOptions } from '../format.ts';
import {
  dayImports,
  findDayTable,
  readDayTables,
  reportOf,
  type DayTable,
  type DayTableForm,
} from '../reading/day-table.ts';
import type { Opened } from '../reading/opened.ts';

/** English and Brazilian Portuguese; the dates are English in both. */
const form: DayTableForm = {
  date: ['Date', 'Data'],
  columns: [
    { target: 'gained', names: ['New follows', 'Novos seguidores'] },
    { target: 'lost', names: ['Unfollows', 'Deixar de seguir'] },
    { target: 'posts', names: ['Create Post', 'Criar post'] },
    { target: 'impressions', names: ['Impressions', 'Impressões'] },
    { target: 'views', names: ['Video views', 'Visualizações de vídeo'] },
    { target: 'likes', names: ['Likes', 'Curtidas'] },
    { target: 'comments', names: ['Replies', 'Respostas'] },
    { target: 'shares', names: ['Reposts'] },
    { target: 'shares', names: ['Shares', 'Compartilhamentos'] },
    { target: 'shares', names: ['Quotes', 'Quote posts'] },
    { target: 'saves', names: ['Bookmarks', 'Itens salvos'] },
    { target: 'interactions', names: ['Engagements', 'Engajamentos'] },
    { target: 'profile_visits', names: ['Profile visits', 'Visitas ao perfil'] },
  ],
};

const newestOf = ({ rows }: DayTable): Day | undefined => rows.at(-1)?.date;

const moreSeen = (one: DayTable, other: DayTable, day: Day) => {
  const seen = ({ rows }: DayTable) =>
    rows.find(({ date }) => date === day)?.values.impressions ?? 0;
  return seen(one) > seen(other);
};

/** The newest day of a download was not over: another that goes further, or had counted more of it, knows better. */
function withoutMovingDays(tables: readonly DayTable[]): DayTable[] {
  return tables.map((table) => {
    const day = newestOf(table);
    const better =
      day !== undefined &&
      tables.some(
        (other) =>
          other !== table &&
          other.rows.some(({ date }) => date === day) &&
          (newestOf(other)! > day || moreSeen(other, table, day)),
      );
    return better ? { ...table, rows: table.rows.filter(({ date }) => date !== day) } : table;
  });
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = withoutMovingDays(readDayTables(all, form, options));
  const newest = tables
    .flatMap((table) => newestOf(table) ?? [])
    .sort()
    .at(-1);
  const report = reportOf(tables);
  return {
    ...report,
    imports: dayImports('x', tables),
    notes:
      newest === undefined
        ? report.notes
        : [
            ...report.notes,
            `X was still counting ${newest}, the newest day, when this was downloaded: a later download has more of it, and --prefer new takes that.`,
          ],
    origin: {
      source: 'X account overview export',
      notes: 'Shares are reposts, quotes and the share button together.',
    },
  };
}

/**
 * `account_overview_analytics.csv`: a row a day, newest first, `"Sat, Sep 6, 2025"`, no count of followers. Seen: files of three accounts (2025, 2026);
 * the Portuguese headers as an owner of such a file described them, who also saw the newest day differ between two downloads.
 */
export const xOverview: Format = {
  id: 'x-overview',
  name: 'X account overview',
  files: 'account_overview_analytics.csv from x.com, a row a day',
  fills: {
    x: [
      'gained',
      'lost',
      'posts',
      'impressions',
      'views',
      'likes',
      'comments',
      'shares',
      'saves',
      'interactions',
      'profile_visits',
    ],
  },
  detect(opened) {
    const targets = findDayTable(opened, form)?.columns.map(({ target }) => target) ?? [];
    return ['gained', 'lost', 'impressions', 'saves'].every((one) =>
      (targets as string[]).includes(one),
    )
      ? 0.95
      : 0;
  },
  read,
};
