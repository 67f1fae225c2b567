import { dayAt, parseMoment } from '#model/day.ts';
import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { reportOf } from '../reading/day-table.ts';
import { isRecord, listIn, textOf } from '../reading/json-values.ts';
import type { Opened } from '../reading/opened.ts';
import { listDay, peopleByDay, unknownListDay, type Person } from '../reading/people-by-day.ts';
import { tableReport } from '../reading/table-report.ts';

const starredAt = (value: Record<string, unknown>) =>
  textOf(value['starred_at'] ?? value['starredAt']);

/** Who it is: the number where there is one, since names change. */
function keyOf(value: Record<string, unknown>): string | null {
  const user = isRecord(value['user'])
    ? value['user']
    : isRecord(value['node'])
      ? value['node']
      : value;
  const id = user['id'] ?? user['login'];
  return typeof id === 'number' || typeof id === 'string' ? String(id) : null;
}

const listOf = (opened: Opened) => {
  const list = listIn(opened, null);
  return list && list.length > 0 && list.every(({ value }) => starredAt(value) !== null)
    ? list
    : null;
};

function readList(opened: Opened, { timeZone, today }: ImportOptions) {
  const report = tableReport(opened.file);
  const list = listOf(opened) ?? [];
  const people = list.flatMap(({ value, line }): Person[] => {
    const milliseconds = parseMoment(starredAt(value)!);
    const key = keyOf(value);
    const day = milliseconds === null ? null : dayAt(milliseconds, timeZone);
    if (key === null) report.skip(line, 'not-data', 'it names nobody');
    else if (day === null) report.skip(line, 'date-unreadable', 'starred_at is no time');
    else if (day > today) report.skip(line, 'after-today', `${day} is still to come`);
    else return [{ key, joined: day, left: null, from: { file: opened.file, line } }];
    return [];
  });
  report.close();
  return { people, report: { ...report, rowsRead: list.length } };
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const lists = all.map((opened) => readList(opened, options));
  const people = lists.flatMap((list) => list.people);
  const madeOn = listDay(all, options);
  const report = reportOf(lists.map((list) => list.report));
  return {
    ...report,
    imports: peopleByDay(people, 'github', { joined: 'starred_at', left: null }, madeOn),
    notes: [
      ...report.notes,
      ...(madeOn === null && people.length > 0 ? [unknownListDay(all[0]!.file)] : []),
    ],
    origin: {
      source: 'GitHub stargazers',
      notes:
        'New stars of a day are those that are still given: who took theirs away is not in the list.',
    },
  };
}

/**
 * The stargazers of a repository with their times, as `Accept: application/vnd.github.star+json` answers: `[{"starred_at": …, "user": {"login": …}}]`, all pages in one
 * file or a file a page. https://docs.github.com/en/rest/activity/starring
 */
export const githubStargazers: Format = {
  id: 'github-stargazers',
  name: 'GitHub stargazers',
  files: 'JSON of /repos/OWNER/NAME/stargazers with starred_at',
  fills: { github: ['gained'] },
  detect: (opened) => (listOf(opened) ? 0.95 : 0),
  read,
};
