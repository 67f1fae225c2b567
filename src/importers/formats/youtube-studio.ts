import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { joinAudiences } from '../reading/audience-shares.ts';
import { isTotal } from '../reading/column-names.ts';
import {
  dayImports,
  findDayTable,
  readDayTable,
  reportOf,
  type DayTable,
} from '../reading/day-table.ts';
import { headerName, type Opened } from '../reading/opened.ts';
import { readNumber } from '../reading/read-numbers.ts';
import { audienceOf, type StudioTable } from '../reading/studio-audience.ts';
import { studioDays, studioWords, videoNames, wholeParts } from '../reading/studio-names.ts';
import { postImports } from '../reading/post-table.ts';
import { studioVideos } from '../reading/studio-videos.ts';
import type { TableLayout } from '../reading/table-layout.ts';
import { tableReport, type TableReport } from '../reading/table-report.ts';
import { isCap, totalRows } from '../reading/total-rows.ts';

const headerOf = ({ table }: Opened): string[] => table?.head[0]?.cells.map(headerName) ?? [];

const hasSoftHyphens = ({ table }: Opened) =>
  table?.head[0]?.cells.some((cell) => cell.includes('\u00AD')) ?? false;

/** The names that Studio gives to the file of two columns, which hold no word of its own. */
const totalsFile = /^(?:totals|gesamtwerte|totais|totales)(?: ?\(\d+\))?\.csv$/i;

/** A change falls to 0 or below at some time; a column that doesn't may be somebody's count. */
function mayBeCount({ table }: Opened, { columns }: TableLayout): boolean {
  const change = columns.find(({ target }) => target === 'change');
  return (
    change !== undefined &&
    !table!.head
      .slice(1)
      .some(({ cells }) => (readNumber(cells[change.index] ?? '', '.') ?? 1) <= 0)
  );
}

function isStudio(opened: Opened): boolean {
  const names = headerOf(opened);
  const own =
    hasSoftHyphens(opened) ||
    names.some((name) => studioWords.has(name) || name.startsWith('estimated revenue ('));
  if (own) return true;
  const layout = findDayTable(opened, studioDays);
  return (
    layout !== null &&
    names.length === 2 &&
    totalsFile.test(opened.name) &&
    !mayBeCount(opened, layout)
  );
}

const isByVideo = ({ names }: StudioTable) => names.some((name) => videoNames.has(name));

/** What is told of a table without days: the totals that its rows do not reach, and that it is left out. */
function leftOut({ opened, names }: StudioTable): TableReport {
  const report = tableReport(opened.file);
  const rows = [...(opened.table?.records ?? [])].slice(1);
  const header = opened.table?.head[0]?.cells ?? [];
  const counted = studioDays.columns.flatMap(({ target, names: wanted }) => {
    const index = wanted.map((name) => names.indexOf(headerName(name))).find((at) => at >= 0);
    return index === undefined || target === 'reach'
      ? []
      : [{ index, name: header[index]!, mark: '.' as const, isState: false }];
  });
  const totals = totalRows(counted);
  for (const { cells } of rows) {
    if (isCap(cells)) {
      const words = cells.find((cell) => cell !== '')!.replaceAll('\u00AD', '');
      report.notes.push(
        `${opened.file} says ${JSON.stringify(words)}: it does not hold everything.`,
      );
    } else if (!isTotal(cells[0] ?? '') || !totals.see(cells, 0)) {
      for (const { index } of counted) {
        const value = readNumber(cells[index] ?? '', '.');
        if (typeof value === 'number') totals.add(index, value);
      }
    }
  }
  totals.tell(report);
  report.notes.push(
    `${opened.file} has a row for each ${JSON.stringify(header[0] ?? '')} over a stretch of time and none for a day: it is left out. Choose "Date" in Studio’s advanced mode for the days.`,
  );
  return report;
}

/** A table of days. Parts of a day are added up; unique viewers of parts can't be, since one viewer is in several. */
function readDays(
  { opened, layout, names }: StudioTable & { layout: TableLayout },
  options: ImportOptions,
): DayTable {
  const inParts = names.some((name) => wholeParts.has(name));
  const columns = inParts
    ? layout.columns.filter(({ target }) => target !== 'reach')
    : layout.columns;
  const words = inParts ? { ...options, perDay: options.perDay ?? ('sum' as const) } : options;
  return readDayTable(opened, { ...layout, columns }, words);
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = all.map((opened): StudioTable => {
    const layout = findDayTable(opened, studioDays);
    return { opened, layout, names: headerOf(opened) };
  });
  const dated = tables.filter(
    (table): table is StudioTable & { layout: TableLayout } => table.layout !== null,
  );
  const plain = dated.filter((table) => !isByVideo(table)).map((table) => readDays(table, options));
  const told = new Set(plain.flatMap(({ columns }) => columns.map(({ target }) => target)));
  const byVideo = dated.filter(isByVideo);
  const covered = ({ layout }: { layout: TableLayout }) =>
    layout.columns.every(({ target }) => target === 'date' || told.has(target as 'views'));
  const single = byVideo.filter((table) => !covered(table)).map((one) => readDays(one, options));
  const audiences = tables.flatMap((table) => audienceOf(table, options));
  const heard = new Set(audiences.map(({ from }) => from.file));
  const undated = tables.filter(({ layout, opened }) => layout === null && !heard.has(opened.file));
  const daysRead = plain.map(({ readings }) => readings);
  const videos = undated.flatMap((table) => {
    const found = isByVideo(table) ? studioVideos(table.opened, daysRead, options) : null;
    return found ? [{ ...found, file: table.opened.file }] : [];
  });
  const taken = new Set(videos.map(({ file }) => file));
  const rest = undated.filter(({ opened }) => !taken.has(opened.file)).map(leftOut);
  const report = reportOf([
    ...plain,
    ...single,
    ...videos,
    ...rest.map((one) => ({ ...one, rowsRead: 0 })),
  ]);
  return {
    ...report,
    imports: [
      ...dayImports('youtube', [...plain, ...single]),
      ...postImports('youtube', videos),
      ...joinAudiences(audiences),
    ],
    notes: [
      ...report.notes,
      ...byVideo
        .filter(covered)
        .map(
          ({ opened }) =>
            `${opened.file} has the days of single videos; another file has those of the channel, so it is left out.`,
        ),
    ],
    origin: {
      source: 'YouTube Studio',
      notes:
        'Studio tells by how much the subscribers changed from day to day, not how many there are.',
    },
  };
}

/**
 * `Table data.csv`, `Chart data.csv`, `Totals.csv` of Studio’s advanced mode, in whatever language and under whatever names. Seen: files in English
 * (2024), German (2021, soft hyphens in the headers) and Brazilian Portuguese; the Spanish headers in public parsers. https://support.google.com/youtube/answer/9002587
 */
export const youtubeStudio: Format = {
  id: 'youtube-studio',
  name: 'YouTube Studio',
  files: 'Table data.csv, Chart data.csv and Totals.csv, or their zip, in any of several languages',
  fills: {
    youtube: [
      'gained',
      'lost',
      'posts',
      'views',
      'impressions',
      'reach',
      'likes',
      'comments',
      'shares',
    ],
  },
  detect: (opened) => (isStudio(opened) ? 0.9 : 0),
  read,
};
