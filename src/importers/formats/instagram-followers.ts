import { dayAt } from '#model/day.ts';
import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { reportOf } from '../reading/day-table.ts';
import { isRecord, listIn, textOf } from '../reading/json-values.ts';
import type { Opened } from '../reading/opened.ts';
import { listDay, peopleByDay, unknownListDay, type Person } from '../reading/people-by-day.ts';
import { tableReport } from '../reading/table-report.ts';

/** One follower: `{"string_list_data": [{"href", "value", "timestamp"}]}`. */
function entryOf(value: Record<string, unknown>): Record<string, unknown> | null {
  const list = value['string_list_data'];
  const first: unknown = Array.isArray(list) ? list[0] : null;
  return isRecord(first) && typeof first['timestamp'] === 'number' ? first : null;
}

const isList = (list: ReturnType<typeof listIn>) =>
  list !== null && list.length > 0 && list.every(({ value }) => entryOf(value) !== null);

const followersIn = (opened: Opened) => {
  const list = listIn(opened, null) ?? listIn(opened, 'relationships_followers');
  return isList(list) ? list : null;
};

const followingIn = (opened: Opened) => {
  const list = listIn(opened, 'relationships_following');
  return isList(list) ? list : null;
};

/** No name is ever repeated in what is said of a list. */
function readList(opened: Opened, { timeZone, today }: ImportOptions) {
  const report = tableReport(opened.file);
  const list = followersIn(opened) ?? [];
  const people = list.flatMap(({ value, line }): Person[] => {
    const entry = entryOf(value)!;
    const key = textOf(entry['value']) ?? textOf(entry['href']);
    const seconds = entry['timestamp'] as number;
    if (key === null) report.skip(line, 'not-data', 'it names nobody');
    else if (!(seconds > 0 && seconds < 10_000_000_000)) {
      report.skip(line, 'date-unreadable', 'its timestamp is no time');
    } else {
      const day = dayAt(seconds * 1000, timeZone);
      if (day <= today)
        return [{ key, joined: day, left: null, from: { file: opened.file, line } }];
      report.skip(line, 'after-today', `${day} is still to come`);
    }
    return [];
  });
  report.close();
  return { people, report: { ...report, rowsRead: list.length } };
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const lists = all.map((opened) => readList(opened, options));
  const people = lists.flatMap((list) => list.people);
  const madeOn = listDay(all, options);
  const following = all.flatMap((opened) => followingIn(opened) ?? []);
  const followed = new Set(
    following.map(({ value }) => textOf(entryOf(value)!['value']) ?? textOf(value['title'])),
  );
  const report = reportOf(lists.map((list) => list.report));
  const file = all.find((opened) => followingIn(opened))?.file;
  return {
    ...report,
    imports: [
      ...peopleByDay(people, 'instagram', { joined: 'timestamp', left: null }, madeOn),
      ...(file !== undefined && madeOn !== null
        ? [
            {
              kind: 'metrics' as const,
              platform: 'instagram',
              rows: [
                { date: madeOn, values: { following: followed.size }, from: { file, line: 0 } },
              ],
              cadence: 'day' as const,
              columns: [{ name: 'relationships_following', target: 'following' as const }],
            },
          ]
        : []),
    ],
    notes: [
      ...report.notes,
      ...(madeOn === null && (people.length > 0 || following.length > 0)
        ? [unknownListDay(all[0]!.file)]
        : []),
    ],
    origin: {
      source: 'Instagram, Download your information',
      notes:
        'New followers of a day are those who still follow: who had left by the download is not in the list.',
    },
  };
}

/**
 * `followers_1.json` and `following.json` of Instagram’s "Download your information": counted by day, names never written. Seen: invented samples in public parsers;
 * real ones are lists of people, and none was read.
 */
export const instagramFollowers: Format = {
  id: 'instagram-followers',
  name: 'Instagram followers',
  files: 'followers_1.json and following.json of "Download your information"',
  fills: { instagram: ['followers', 'following', 'gained'] },
  detect: (opened) => (followersIn(opened) || followingIn(opened) ? 0.95 : 0),
  read,
};
