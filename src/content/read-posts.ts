import { addDays, parseDay, parseMoment, wallClockAt, type Day } from '#model/day.ts';
import { platformOf } from '#model/platforms.ts';
import type { Sourced } from '#model/source.ts';
import { postRow, type Post } from '#schemas/posts.ts';
import type { PlatformMetrics, PlatformPosts } from '#schemas/site-content.ts';
import { csvRows } from './csv-rows.ts';
import { filesIn, report, stem, type Reader } from './reader.ts';

/** Every `posts/<platform>.csv` of a profile: in order of time, each post once, none from the future. */
export async function readPosts(
  reader: Reader,
  folder: string,
  platforms: readonly PlatformMetrics[],
): Promise<PlatformPosts[]> {
  const all: PlatformPosts[] = [];
  for (const file of filesIn(reader, `${folder}/posts`, '.csv')) {
    const id = stem(file);
    const name = platforms.find((platform) => platform.id === id)?.name ?? platformOf(id).name;
    const { timeZone } = reader;
    all.push({ id, name, timeZone, table: { file, rows: await readRows(reader, file) } });
  }
  return all;
}

async function readRows(reader: Reader, file: string): Promise<Sourced<Post>[]> {
  const seen = new Map<string, number>();
  const timed: { at: number; row: Sourced<Post> }[] = [];
  for (const { row, record } of await csvRows(reader, file, postRow)) {
    const { at, ...clock } = placeInTime(row.time, reader.timeZone);
    // One day of grace: somewhere it is already tomorrow.
    if (clock.date > addDays(reader.today, 1))
      report(
        reader,
        file,
        record.placeOf('time'),
        'date-future',
        `${row.time} is after the day of the build, ${reader.today}`,
        'Check the year; posts of the future count for nothing.',
        'warning',
      );
    const twice = (['id', 'url'] as const).find((column) => seen.has(`${column} ${row[column]}`));
    if (twice) {
      report(
        reader,
        file,
        record.placeOf(twice),
        'id-duplicate',
        `The post ${row[twice]} is already in line ${seen.get(`${twice} ${row[twice]}`)}`,
        'Keep one row for each post.',
      );
      continue;
    }
    for (const column of ['id', 'url'] as const)
      if (row[column] !== undefined) seen.set(`${column} ${row[column]}`, row.line);
    timed.push({ at, row: { ...row, ...clock } });
  }
  return timed.sort((one, other) => one.at - other.at).map(({ row }) => row);
}

/** A post of which only the day is known stands before those of that day. */
function placeInTime(
  time: string,
  timeZone: string,
): { at: number; date: Day; hour: number | null } {
  const day = parseDay(time);
  if (day !== null) return { at: parseMoment(`${day}T00:00Z`)!, date: day, hour: null };
  const at = parseMoment(time)!;
  return { at, ...wallClockAt(at, timeZone) };
}
