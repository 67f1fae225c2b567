import { dayAt, daysBetween, formatMoment } from '#model/day.ts';
import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { dayOfParts } from '../reading/date-eras.ts';
import { reportOf } from '../reading/day-table.ts';
import { tableOf, type Opened, type TableRecord } from '../reading/opened.ts';
import {
  postHeader,
  postImports,
  readPostTable,
  type PostTableForm,
} from '../reading/post-table.ts';
import { readDate } from '../reading/read-date.ts';

/** Studio’s names come first, those of the Business Center second. What a video collected in the last days alone is none of them. */
const form: PostTableForm = {
  id: ['Video link', 'Link do vídeo'],
  time: ['Post time', 'Hora da publicação'],
  url: ['Video link', 'Link do vídeo'],
  title: ['Video title', 'Título do vídeo'],
  columns: [
    { target: 'views', names: ['Total views', 'Video views'] },
    { target: 'likes', names: ['Total likes', 'Likes'] },
    { target: 'comments', names: ['Total comments', 'Comments'] },
    { target: 'shares', names: ['Total shares', 'Shares'] },
    { target: 'saves', names: ['Total bookmarks', 'Add to favorites'] },
  ],
  decimal: null,
  advice: 'Download it again: TikTok Studio, Analytics, Content.',
};

/**
 * The moment in a video’s id: its upper 32 bits are Unix seconds. Null where the link has none, or where the list names another day (but for the hours between
 * time zones).
 */
function momentOf(link: string, written: string): string | null {
  const [, id] = /\/(?:video|photo)\/(\d{17,20})/.exec(link) ?? [];
  if (id === undefined) return null;
  const milliseconds = Number(BigInt(id) >> 32n) * 1000;
  const day = dayAt(milliseconds);
  const reading = readDate(written);
  const named = reading?.kind === 'date' ? Object.values(reading.by) : [];
  const agrees = named.some((parts) => {
    const years =
      parts.year === null ? [-1, 0, 1].map((by) => Number(day.slice(0, 4)) + by) : [parts.year];
    return years.some((year) => {
      const other = dayOfParts({ ...parts, year });
      return other !== null && Math.abs(daysBetween(other, day)) <= 1;
    });
  });
  return named.length === 0 || agrees ? formatMoment(milliseconds) : null;
}

/** The table with the moments of the ids in the place of days without a year. */
function withMoments(opened: Opened): Opened {
  const header = postHeader(opened, form);
  if (!header || !opened.table) return opened;
  const [link, time] = [header.find(form.id), header.find(form.time)];
  const records = [...opened.table.records].map((record): TableRecord => {
    const moment =
      record.line > header.record.line
        ? momentOf(record.cells[link] ?? '', record.cells[time] ?? '')
        : null;
    return moment === null
      ? record
      : { ...record, cells: record.cells.map((cell, at) => (at === time ? moment : cell)) };
  });
  return { ...opened, table: tableOf(records, opened.table.decimal) };
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = all.map((opened) => ({
    file: opened.file,
    ...readPostTable(withMoments(opened), form, options),
  }));
  return {
    ...reportOf(tables),
    imports: postImports('tiktok', tables),
    origin: {
      source: 'TikTok video list',
      notes:
        'The figures of a day are those that the videos of that day had collected when the list was made.',
    },
  };
}

/**
 * The list of videos of TikTok Studio (`Content.csv`, `Video Posts.csv`) and of the Business Center, a row a video. `Post time` has no year in most languages, and
 * the link tells the moment. Seen: files of 2021, 2025 and 2026, and header lines in public parsers.
 */
export const tiktokVideos: Format = {
  id: 'tiktok-videos',
  name: 'TikTok videos',
  files: 'Content.csv, Video Posts.csv, or the list of videos of the Business Center',
  fills: { tiktok: ['posts', 'views', 'likes', 'comments', 'shares', 'saves'] },
  detect(opened) {
    const header = postHeader(opened, form);
    if (!header) return 0;
    const at = header.find(form.id);
    const links = opened.table!.head.slice(1).map(({ cells }) => cells[at] ?? '');
    return links.length === 0 || links.some((link) => /tiktok\.com\//i.test(link)) ? 0.95 : 0;
  },
  read,
};
