import { fromEpochDay, parseDay, toEpochDay, type Day } from '#model/day.ts';
import type { ExportPlace, ImportedRow, ImportOptions, MetricsImport } from '../format.ts';
import type { Opened } from './opened.ts';

/** Somebody in a list of followers or subscribers. Who it is stays here: only days and numbers leave. */
export interface Person {
  /** Tells the same person in two files: never shown, never written. */
  key: string;
  joined: Day;
  /** Null for who is still there. */
  left: Day | null;
  from: ExportPlace;
}

/** Each person once: from the first day on, and gone only where every list that names them says so. */
function once(people: readonly Person[]): Person[] {
  const byKey = new Map<string, Person>();
  for (const person of people) {
    const there = byKey.get(person.key);
    if (!there) byKey.set(person.key, person);
    else {
      byKey.set(person.key, {
        ...there,
        joined: person.joined < there.joined ? person.joined : there.joined,
        left:
          person.left === null || there.left === null
            ? null
            : person.left > there.left
              ? person.left
              : there.left,
      });
    }
  }
  return [...byKey.values()];
}

/** The day on which a list was made, where the user or its name tells it. */
export function listDay(all: readonly Opened[], { observed, today }: ImportOptions): Day | null {
  const named = all
    .flatMap(({ name, source }) => [
      ...`${source.name} ${name}`.matchAll(/(?<!\d)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/g),
    ])
    .flatMap(([, year, month, date]) => parseDay(`${year}-${month}-${date}`) ?? [])
    .filter((day) => day <= today)
    .sort()
    .at(-1);
  return observed ?? named ?? null;
}

/**
 * How many joined on each day, from the first to the last; how many left, where the lists tell; and how many there are on the day of the list, where that is
 * known. Who left without a trace is not among those who joined.
 */
export function peopleByDay(
  all: readonly Person[],
  platform: string | null,
  names: { joined: string; left: string | null },
  madeOn: Day | null,
): MetricsImport[] {
  const people = once(all);
  const first = people[0];
  if (!first) return [];
  const joined = Map.groupBy(people, (person) => person.joined);
  const left = Map.groupBy(
    people.filter((person) => person.left !== null),
    (person) => person.left!,
  );
  const days = [...joined.keys(), ...left.keys()].sort();
  const [start, end] = [toEpochDay(days[0]!), toEpochDay(days.at(-1)!)];
  const rows = Array.from({ length: end - start + 1 }, (_, index): ImportedRow => {
    const date = fromEpochDay(start + index);
    const came = joined.get(date);
    return {
      date,
      values: {
        gained: came?.length ?? 0,
        ...(names.left === null ? {} : { lost: left.get(date)?.length ?? 0 }),
      },
      from: came?.[0]?.from ?? { file: first.from.file, line: 0 },
    };
  });
  const here = people.filter((person) => person.left === null).length;
  const counted =
    madeOn !== null && madeOn >= days.at(-1)!
      ? [{ date: madeOn, values: { followers: here }, from: { file: first.from.file, line: 0 } }]
      : [];
  return [
    {
      kind: 'metrics',
      platform,
      rows,
      cadence: 'day',
      columns: [
        { name: names.joined, target: 'gained' },
        ...(names.left === null ? [] : [{ name: names.left, target: 'lost' as const }]),
      ],
    },
    ...(counted.length > 0
      ? [
          {
            kind: 'metrics' as const,
            platform,
            rows: counted,
            cadence: 'day' as const,
            columns: [{ name: 'the number of rows', target: 'followers' as const }],
          },
        ]
      : []),
  ];
}

/** What to say where the day of a list is not known, and its count therefore not either. */
export const unknownListDay = (file: string): string =>
  `${file} does not tell on which day it was made: with --observed DAY the number of its people is the count of that day.`;
