import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { blocksOf, type Block } from '../reading/blocks.ts';
import {
  dayColumns,
  dayImports,
  layOutDays,
  readDayTable,
  reportOf,
  type DayTableForm,
} from '../reading/day-table.ts';
import { headerName, type Opened } from '../reading/opened.ts';

const form: DayTableForm = {
  date: ['Date', 'Data'],
  columns: [{ target: 'views', names: ['Views', 'Visualizações'] }],
};

const isDays = (cells: readonly string[]) =>
  dayColumns(cells, form) !== null && cells.some((cell) => headerName(cell) === 'watch time (ms)');
const isVideos = (cells: readonly string[]) =>
  cells.some((cell) => headerName(cell) === 'video id') && cells.length > 2;

const blocksIn = ({ table }: Opened): Block[] =>
  table ? blocksOf(table, (cells) => isDays(cells) || isVideos(cells)) : [];

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const found = all.flatMap((opened) => blocksIn(opened).map((block) => ({ opened, block })));
  const days = found.filter(({ block }) => isDays(block.header.cells));
  const tables = days.map(({ opened, block: { title, header, rows } }) => {
    const layout = layOutDays(header, rows, dayColumns(header.cells, form)!, title ? [title] : []);
    return readDayTable(opened, layout, options);
  });
  const videos = found.filter(({ block }) => isVideos(block.header.cells));
  const report = reportOf(tables);
  return {
    ...report,
    imports: dayImports('x', tables),
    unused: [],
    notes: [
      ...report.notes,
      ...videos.map(
        ({ opened, block }) =>
          `The list of videos in ${opened.file}, from line ${block.header.line} on, is left out: the days above it have their views.`,
      ),
    ],
    origin: { source: 'X video export' },
  };
}

/**
 * The video export of x.com, two tables in one file: `Video overview,,,,,` with `Date,Views,Watch Time (ms),…`, and below it the videos that were uploaded. Seen: header
 * lines in public parsers; no file.
 */
export const xVideo: Format = {
  id: 'x-video',
  name: 'X video overview',
  files: 'the CSV of the video page of x.com, days and videos in one file',
  fills: { x: ['views'] },
  detect: ({ table }) => (table?.head.some(({ cells }) => isDays(cells)) ? 0.95 : 0),
  read,
};
