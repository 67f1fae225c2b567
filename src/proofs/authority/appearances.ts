import { addDays, addMonths, type Day } from '#model/day.ts';
import { sourceRows } from '#model/source.ts';
import type { Appearance } from '#schemas/records.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import type { Found } from '../finding.ts';
import type { ProfileMeasure } from '../profile-measures.ts';

const types: readonly { type: Appearance['type'] | null; noun: string }[] = [
  { type: null, noun: 'appearances' },
  { type: 'talk', noun: 'talks' },
  { type: 'press', noun: 'press mentions' },
  { type: 'collaboration', noun: 'collaborations' },
  { type: 'award', noun: 'awards' },
];

/** Of each type, all and those of the last 12 months. */
export const appearanceMeasures: readonly ProfileMeasure[] = types.flatMap(
  ({ type, noun }): ProfileMeasure[] => {
    const id = type ?? 'appearances';
    const head = { unit: 'count', noun, method: 'appearances' } as const;
    return [
      {
        ...head,
        id,
        label: message(`measures.${id}`),
        find: (profile, today) => countAppearances(profile, today, type, null),
      },
      {
        ...head,
        id: `${id}-12-months`,
        label: message(`measures.${id}-lately`, { span: message('common.months', { count: 12 }) }),
        span: { count: 12, unit: 'month' },
        find: (profile, today) => countAppearances(profile, today, type, 12),
      },
    ];
  },
);

function countAppearances(
  profile: ProfileView,
  today: Day,
  type: Appearance['type'] | null,
  months: number | null,
): Found {
  const { file, rows } = profile.appearances;
  const past = rows.filter(({ date }) => date <= today);
  if (past.length === 0) {
    return {
      missing: message('gaps.appearances', { profile: profile.id }),
    };
  }
  const from = months === null ? null : addDays(addMonths(today, -months), 1);
  const counted = past.filter(
    (row) => (type === null || row.type === type) && (from === null || row.date >= from),
  );
  return {
    value: counted.length,
    asOf: past
      .map(({ date }) => date)
      .sort()
      .at(-1)!,
    ...(from && { period: { from, to: today } }),
    // That there is none of a kind rests on the whole list.
    sources: [
      sourceRows(
        file,
        (counted.length > 0 ? counted : past).map(({ line }) => line),
      ),
    ],
  };
}
