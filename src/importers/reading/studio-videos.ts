import type { Day } from '#model/day.ts';
import { parseDay } from '#model/day.ts';
import type { ImportOptions } from '../format.ts';
import { isTotal } from './column-names.ts';
import { headerName, tableOf, type Opened } from './opened.ts';
import { readPostTable, type PostTable, type PostTableForm } from './post-table.ts';
import { readNumber } from './read-numbers.ts';
import type { Reading } from './readings.ts';
import { studioDays } from './studio-names.ts';
import { isCap } from './total-rows.ts';

const counted = new Set(['views', 'impressions', 'likes', 'comments', 'shares']);

const form: PostTableForm = {
  id: ['Content', 'Video', 'Videos', 'Conteúdo', 'Contenido'],
  time: [
    'Video publish time',
    'Veröffentlichungszeitpunkt des Videos',
    'Horário de publicação do vídeo',
    'Hora de publicación del vídeo',
  ],
  url: [],
  columns: studioDays.columns.flatMap(({ target, names }) =>
    counted.has(target) ? [{ target: target as 'views', names: [...names] }] : [],
  ),
  decimal: '.',
  advice: 'Download it again: Studio, Analytics, Advanced mode, the arrow, CSV.',
};

interface Stretch {
  from: Day;
  to: Day;
}

/** The stretch that Studio writes into the name of its zip or folder: `Content 2026-01-01_2026-01-29 Channel`. */
function namedStretch({ file }: Opened): Stretch | null {
  const [, first = '', last = ''] =
    [...file.matchAll(/(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})/g)].at(-1) ?? [];
  const [from, to] = [parseDay(first), parseDay(last)];
  return from && to && from <= to ? { from, to } : null;
}

/** The stretch of a table of days whose views add up to the total of the table of videos: of the same download. */
function sharedStretch(total: number, days: readonly (readonly Reading[])[]): Stretch | null {
  const fits = days.find(
    (readings) =>
      total > 0 && readings.reduce((sum, { values }) => sum + (values.views ?? 0), 0) === total,
  );
  const dates = fits?.map(({ day }) => day).sort() ?? [];
  return dates.length > 1 ? { from: dates[0]!, to: dates.at(-1)! } : null;
}

/**
 * The videos of a table that were published in the stretch that it speaks of: what they collected in it is all that they had when it ended. Of older ones the
 * table tells a part. Null where the stretch is not known, or the table holds the best videos alone.
 * @param days the tables of days that were imported with it
 */
export function studioVideos(
  opened: Opened,
  days: readonly (readonly Reading[])[],
  options: ImportOptions,
): (PostTable & Stretch) | null {
  const records = [...opened.table!.records];
  if (records.some(({ cells }) => isCap(cells))) return null;
  const names = records[0]!.cells.map(headerName);
  const wanted = form.columns.find(({ target }) => target === 'views')!.names.map(headerName);
  const views = names.findIndex((name) => wanted.includes(name));
  const total = records.find(({ cells }) => isTotal(cells[0] ?? ''));
  const all = readNumber(total?.cells[views] ?? '', '.');
  const stretch =
    namedStretch(opened) ?? (typeof all === 'number' ? sharedStretch(all, days) : null);
  if (!stretch || !names.some((name) => form.time.map(headerName).includes(name))) return null;
  const rows = records.filter((record) => record !== total);
  const table = readPostTable(
    { ...opened, table: tableOf(rows, opened.table!.decimal) },
    form,
    options,
  );
  const inside = table.posts.filter(({ date }) => date >= stretch.from && date <= stretch.to);
  const older = table.posts.length - inside.length;
  if (inside.length === 0) return null;
  return {
    ...table,
    ...stretch,
    posts: inside.map((post) => ({
      ...post,
      ...(/^[\w-]{11}$/.test(post.id) && { url: `https://www.youtube.com/watch?v=${post.id}` }),
    })),
    notes: [
      ...table.notes,
      `${opened.file} speaks of ${stretch.from} to ${stretch.to}: of the ${table.posts.length} videos in it the ${inside.length} that were published in that time are taken${older > 0 ? `; of the ${older} older ones it tells a part, so they are left out` : ''}.`,
    ],
  };
}
