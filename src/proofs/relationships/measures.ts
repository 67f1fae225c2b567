import type { Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import type { Message } from '#model/message.ts';
import type { Sourced } from '#model/source.ts';
import { weightedMedian } from '#model/statistics.ts';
import type { ConversationsRow } from '#schemas/records.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import type { Found } from '../finding.ts';
import { largestFirst, measurePlatforms } from '../platforms.ts';
import { measureProfile, type ProfileMeasure } from '../profile-measures.ts';
import { lately, proportionOf, provenance, rowsUntil, usable, type Rows } from '../rows.ts';
import { advocates } from './advocates.ts';
import { unfollowRate } from './unfollow-rate.ts';

type ConversationColumn = Exclude<keyof ConversationsRow, 'date'>;
type Conversations = Rows<Sourced<ConversationsRow>>;

/** What was said up to a day; null where there is no such file. */
function conversationsOf(profile: ProfileView, today: Day): Conversations | null {
  return profile.conversations && rowsUntil(profile.conversations, today);
}

const supply = ({ id }: ProfileView, whole: ConversationColumn, part: ConversationColumn) =>
  message('gaps.conversations', { profile: id, whole, part });

/** How many of one column are in another. */
function share(
  id: string,
  label: Message,
  part: ConversationColumn,
  whole: ConversationColumn,
): ProfileMeasure {
  return {
    id,
    label,
    unit: 'share',
    method: id,
    find(profile, today) {
      const missing = supply(profile, whole, part);
      const rows = conversationsOf(profile, today);
      if (!rows) return { missing };
      return proportionOf(rows, {
        part: (row) => row[part],
        whole: (row) => row[whole],
        missing,
        impossible: message('gaps.conversations-impossible', { file: rows.file, part, whole }),
      });
    },
  };
}

function answerTime(profile: ProfileView, today: Day): Found {
  const missing = supply(profile, 'median_minutes', 'answered');
  const all = conversationsOf(profile, today);
  if (!all) return { missing };
  const rows = lately(
    usable(all, (row) => row.median_minutes !== undefined && (row.answered ?? 0) > 0),
  );
  const medians = rows.rows.map((row) => ({ value: row.median_minutes!, weight: row.answered! }));
  const value = weightedMedian(medians);
  if (value === null) return { missing };
  const values = medians.map((median) => median.value);
  return {
    value,
    caveat:
      medians.length > 1
        ? message('measures.caveat.row-medians', {
            rows: medians.length,
            least: Math.min(...values),
            most: Math.max(...values),
          })
        : undefined,
    ...provenance(rows),
  };
}

const conversations: readonly ProfileMeasure[] = [
  share('answer-rate', message('measures.answer-rate'), 'answered', 'received'),
  {
    id: 'answer-time',
    label: message('measures.answer-time'),
    unit: 'minutes',
    method: 'answer-time',
    find: answerTime,
  },
  share('concerns-resolved', message('measures.concerns-resolved'), 'resolved', 'concerns'),
  share('returning', message('measures.returning'), 'returning', 'engagers'),
  {
    id: 'advocates',
    label: message('measures.advocates'),
    unit: 'count',
    noun: 'advocates',
    method: 'advocates',
    find: advocates,
  },
];

export function measureRelationships(profile: ProfileView, today: Day): Measure[] {
  return [
    ...measureProfile('relationships', profile, today, conversations),
    ...measurePlatforms('relationships', profile, today, [
      {
        id: 'unfollow-rate',
        name: message('measures.unfollow-rate', {
          span: message('common.days', { count: 30 }),
        }),
        span: { count: 30, unit: 'day' },
        unit: 'share',
        method: 'unfollow-rate',
        find: unfollowRate,
      },
    ]),
  ];
}

export function relationshipsHeadlines(profile: ProfileView): string[] {
  return [
    ...conversations.map(({ id }) => `relationships.${id}`),
    ...largestFirst(profile.platforms).map(({ id }) => `relationships.unfollow-rate.${id}`),
  ];
}
