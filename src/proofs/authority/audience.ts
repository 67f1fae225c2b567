import type { Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import { sourceRows } from '#model/source.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import { toMeasure, type Finding } from '../finding.ts';

/** By what an audience is told apart, in display order. */
export const audienceTables = ['country', 'age', 'gender', 'language'] as const;
export type AudienceTable = (typeof audienceTables)[number];

/** What a group is called, in the words of a locale; a key that is no country or language stays as it was written. */
export function audienceGroupName(table: AudienceTable, key: string, locale: string): string {
  if (table === 'age' || table === 'gender') return key;
  const type = table === 'country' ? 'region' : 'language';
  try {
    return new Intl.DisplayNames(locale, { type }).of(key) ?? key;
  } catch {
    return key;
  }
}

/** The groups of a table, the largest first; equal ones by their key. */
export function largestGroups(shares: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(shares).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** The part of an id that stands for a group, different for each. */
function slugs(keys: readonly string[]): string[] {
  const taken = new Set<string>();
  return keys.map((key) => {
    const plain =
      key
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'group';
    let slug = plain;
    for (let next = 2; taken.has(slug); next += 1) slug = `${plain}-${next}`;
    taken.add(slug);
    return slug;
  });
}

/** Size, the largest group of each table, and every group of each. */
export function measureAudience(profile: ProfileView, today: Day): Measure[] {
  const audience = profile.audience && profile.audience.date <= today ? profile.audience : null;
  const file = `profiles/${profile.id}/audience.yaml`;
  const found = (value: number): Finding => ({
    value,
    caveat: message('measures.caveat.according-to', { source: audience!.source }),
    asOf: audience!.date,
    sources: [sourceRows(audience!.file, [1])],
  });
  const size = toMeasure(
    {
      id: 'authority.audience-size',
      proof: 'authority',
      label: message('measures.audience-size'),
      unit: 'count',
      noun: 'people',
      method: 'audience-size',
    },
    audience?.size === undefined
      ? { missing: message('gaps.audience-size', { file }) }
      : found(audience.size),
  );
  return [
    size,
    ...audienceTables.flatMap((table) => {
      const groups = largestGroups(audience?.[table] ?? {});
      const head = { proof: 'authority', unit: 'share', method: 'audience-share' } as const;
      const [top] = groups;
      const names = slugs(groups.map(([key]) => key));
      return [
        toMeasure(
          {
            ...head,
            id: `authority.audience-top.${table}`,
            label: top
              ? message(`measures.audience-top-${table}`, { group: top[0] })
              : message(`measures.audience-by-${table}`),
          },
          top ? found(top[1]) : { missing: message('gaps.audience', { table, file }) },
        ),
        ...groups.map(([key, share], index) =>
          toMeasure(
            {
              ...head,
              id: `authority.audience.${table}.${names[index]}`,
              label: message(`measures.audience-${table}`, { group: key }),
            },
            found(share),
          ),
        ),
      ];
    }),
  ];
}
