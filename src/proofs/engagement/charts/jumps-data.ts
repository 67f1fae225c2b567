import type { ChartGap, ChartFinding } from '#charts/chart.ts';
import { spanOf } from '#charts/spans.ts';
import { told } from '#charts/told.ts';
import { formatDay, type Day } from '#model/day.ts';
import { changesOf, seriesUntil } from '#model/growth.ts';
import { findJumps, jumpRules, type Jump } from '#model/jumps.ts';
import { isWithin, type Days } from '#model/days.ts';
import type { Message } from '#model/message.ts';
import type { Milestone } from '#schemas/records.ts';
import type { PlatformMetrics } from '#schemas/site-content.ts';
import { nounOf } from '#words/nouns.ts';
import { type Words, message } from '#words/words.ts';
import { largestFirst } from '../../platforms.ts';
import type { ProfileReport } from '../../proof.ts';

export interface JumpsData {
  locale: string;
  platform: string;
  noun: string;
  /** Every change, per elapsed day, on the day on which it was seen. */
  changes: readonly { day: Day; perDay: number }[];
  /** Ascending by day. */
  jumps: readonly { day: Day; perDay: number; cause: { day: Day; title: string } | null }[];
}

interface Seen {
  platform: PlatformMetrics;
  jumps: readonly Jump<Milestone>[];
  changes: ReturnType<typeof changesOf>;
}

/**
 * The platform with the most jumps that nothing explains; where there is none, the largest that can be judged. What stands out is judged by all
 * that was counted; `stretch` says of which days to speak.
 */
export function tellJumps(
  report: ProfileReport,
  stretch: Days | null,
  { today, words }: { today: Day; words: Words },
): ChartFinding<JumpsData> | ChartGap {
  const { milestones, platforms } = report.profile;
  const judged = largestFirst(platforms).flatMap((platform): Seen[] => {
    const series = seriesUntil(platform.followers, today);
    const jumps = findJumps(series, milestones.rows);
    return jumps === null ? [] : [{ platform, jumps, changes: changesOf(series) }];
  });
  const unexplained = ({ jumps }: Seen) => jumps.filter((jump) => jump.cause === null).length;
  const seen = judged.map((each) => (stretch ? seenWithin(each, stretch) : each));
  const [chosen] = judged
    .map((each, index) => ({ open: unexplained(each), seen: seen[index]! }))
    .toSorted((a, b) => b.open - a.open);
  if (!chosen || chosen.seen.changes.length === 0)
    return {
      missing: message('gaps.chart-jumps', { fewest: jumpRules.fewest }),
    };
  const { platform, jumps, changes } = chosen.seen;
  const [first, last] = [changes[0]!.from.day, changes.at(-1)!.to.day];
  const finding = {
    title: titleOf(chosen.seen, spanOf(first, last)),
    summary: summaryOf(chosen.seen, seen),
  };
  return told(words, finding, {
    data: {
      locale: words.locale,
      platform: platform.name,
      noun: platform.noun,
      changes: changes.map((change) => ({
        day: change.to.day,
        perDay: change.value / change.days,
      })),
      jumps: jumps.map(({ change, perDay, cause }) => ({
        day: change.to.day,
        perDay,
        cause: cause && { day: cause.date, title: cause.title },
      })),
    },
    table: {
      caption: words.text('charts.jumps.caption', { platform: platform.name }),
      columns: [
        { label: words.text('charts.jumps.seen-on'), numeric: false },
        { label: words.text('charts.jumps.a-day'), numeric: true },
        { label: words.text('charts.jumps.usually'), numeric: true },
        { label: words.text('charts.jumps.deviations'), numeric: true },
        { label: words.text('charts.jumps.explained-by'), numeric: false },
      ],
      rows:
        jumps.length === 0
          ? [[words.text('charts.jumps.no-row'), '', '', '', '']]
          : jumps.map((jump) => [
              formatDay(jump.change.to.day, words.locale),
              words.number(jump.perDay, 'change'),
              words.number(jump.usualPerDay, 'change'),
              words.number(Math.round(jump.score * 10) / 10),
              jump.cause?.title ?? words.text('charts.jumps.unknown'),
            ]),
    },
    files: [platform.table.file, ...(jumps.some((jump) => jump.cause) ? [milestones.file] : [])],
    asOf: last,
  });
}

/** The changes that were seen on days of a stretch. */
function seenWithin({ platform, jumps, changes }: Seen, stretch: Days): Seen {
  const inside = ({ to }: Seen['changes'][number]) => isWithin(to.day, stretch);
  return {
    platform,
    jumps: jumps.filter(({ change }) => inside(change)),
    changes: changes.filter(inside),
  };
}

function titleOf({ platform, jumps }: Seen, span: Message): Message {
  const open = jumps.filter((jump) => jump.cause === null).length;
  const who = { platform: platform.name, noun: nounOf(platform.noun) };
  if (open > 0) return message('charts.jumps.open', { ...who, count: open });
  return message(jumps.length > 0 ? 'charts.jumps.all-known' : 'charts.jumps.none', {
    ...who,
    span,
  });
}

function summaryOf(seen: Seen, judged: readonly Seen[]): Message[] {
  const open = seen.jumps.filter((jump) => jump.cause === null);
  const greatest = open.toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score))[0];
  const others = judged.filter((each) => each.platform !== seen.platform);
  return [
    comparedOf(seen, open.length),
    ...(greatest
      ? [
          message('charts.jumps.greatest', {
            change: greatest.perDay,
            day: greatest.change.to.day,
          }),
        ]
      : []),
    ...elsewhere(others),
    message('charts.jumps.seen'),
  ];
}

/** How many lie outside of the usual, and how many of them a milestone explains. */
function comparedOf({ platform, jumps, changes }: Seen, open: number): Message {
  const found = jumps.length;
  const args = {
    count: changes.length,
    platform: platform.name,
    threshold: jumpRules.threshold,
  };
  if (found === 0) return message('charts.jumps.compared-none', args);
  if (open === found) return message('charts.jumps.compared-open', { ...args, found });
  if (open === 0) return message('charts.jumps.compared-known', { ...args, found });
  return message('charts.jumps.compared-some', { ...args, found, explained: found - open });
}

/** What the other platforms showed: those with something unexplained by name. */
function elsewhere(others: readonly Seen[]): Message[] {
  if (others.length === 0) return [];
  const counted = others.map(({ platform, jumps }) => ({
    platform: platform.name,
    count: jumps.filter((jump) => jump.cause === null).length,
  }));
  const some = counted.filter(({ count }) => count > 0);
  const none = counted.filter(({ count }) => count === 0);
  return [
    message('charts.jumps.elsewhere', {
      platforms: [
        ...some.map((each) => message('charts.jumps.elsewhere-some', each)),
        ...(none.length > 0 ? [noneOf(none, some.length > 0)] : []),
      ],
    }),
  ];
}

function noneOf(none: readonly { platform: string }[], besides: boolean): Message {
  if (none.length === 1)
    return message('charts.jumps.elsewhere-none', { platform: none[0]!.platform });
  const count = none.length;
  return besides
    ? message('charts.jumps.elsewhere-others', { count })
    : message('charts.jumps.elsewhere-platforms', { count });
}
