import type { ChartGap, ChartStory } from '#charts/chart.ts';
import { exactNumber, signedNumber } from '#charts/format.ts';
import { listInWords, plural, spanInWords } from '#charts/words.ts';
import { formatDay, type Day } from '#model/day.ts';
import { changesOf, seriesUntil } from '#model/growth.ts';
import { findJumps, jumpRules, type Jump } from '#model/jumps.ts';
import type { Milestone } from '#schemas/records.ts';
import type { PlatformMetrics } from '#schemas/site-content.ts';
import type { Words } from '#words/words.ts';
import { message } from '#words/words.ts';
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

/** The platform with the most jumps that nothing explains; where there is none, the largest that can be judged. */
export function tellJumps(
  report: ProfileReport,
  { today, words: { locale } }: { today: Day; words: Words },
): ChartStory<JumpsData> | ChartGap {
  const { milestones, platforms } = report.profile;
  const judged = largestFirst(platforms).flatMap((platform): Seen[] => {
    const series = seriesUntil(platform.followers, today);
    const jumps = findJumps(series, milestones.rows);
    return jumps === null ? [] : [{ platform, jumps, changes: changesOf(series) }];
  });
  const unexplained = ({ jumps }: Seen) => jumps.filter((jump) => jump.cause === null).length;
  const chosen = judged.toSorted((a, b) => unexplained(b) - unexplained(a))[0];
  if (!chosen)
    return {
      missing: message('gaps.chart-jumps', { fewest: jumpRules.fewest }),
    };
  const { platform, jumps, changes } = chosen;
  const [first, last] = [changes[0]!.from.day, changes.at(-1)!.to.day];
  return {
    data: {
      locale,
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
    title: titleOf(chosen, spanInWords(first, last, locale), locale),
    summary: summaryOf(chosen, judged, locale),
    table: {
      caption: `Changes on ${platform.name} that stand out`,
      columns: [
        { label: 'Seen on', numeric: false },
        { label: 'A day', numeric: true },
        { label: 'Usually a day', numeric: true },
        { label: 'Robust deviations', numeric: true },
        { label: 'Explained by', numeric: false },
      ],
      rows:
        jumps.length === 0
          ? [['None', '', '', '', '']]
          : jumps.map((jump) => [
              formatDay(jump.change.to.day, locale),
              signedNumber(jump.perDay, locale),
              signedNumber(jump.usualPerDay, locale),
              exactNumber(Math.round(jump.score * 10) / 10, locale),
              jump.cause?.title ?? 'nothing that is known',
            ]),
    },
    files: [platform.table.file, ...(jumps.some((jump) => jump.cause) ? [milestones.file] : [])],
    asOf: last,
  };
}

function titleOf({ platform, jumps }: Seen, span: string, locale: string): string {
  const open = jumps.filter((jump) => jump.cause === null).length;
  const explained = jumps.length - open;
  const counted = plural(open, 'change', 'changes', locale);
  if (open > 0)
    return `${counted} in ${platform.name} ${platform.noun} ${open === 1 ? 'stands' : 'stand'} out without a known reason`;
  return explained > 0
    ? `Every jump in ${platform.name} ${platform.noun} in ${span} has a known reason`
    : `No jump in ${platform.name} ${platform.noun} in ${span}`;
}

function summaryOf(
  { platform, jumps, changes }: Seen,
  judged: readonly Seen[],
  locale: string,
): string {
  const open = jumps.filter((jump) => jump.cause === null);
  const greatest = open.toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score))[0];
  const others = judged.filter((each) => each.platform !== platform);
  return (
    `${plural(changes.length, 'change', 'changes', locale)} on ${platform.name} were compared with those around them; ` +
    `${jumps.length === 0 ? 'none lies' : plural(jumps.length, 'lies', 'lie', locale)} at least ${jumpRules.threshold} robust deviations from the usual${explainedOf(jumps.length, open.length, locale)}.` +
    (greatest
      ? ` The most surprising was ${signedNumber(greatest.perDay, locale)} a day up to ${formatDay(greatest.change.to.day, locale, 'long')}.`
      : '') +
    elsewhere(others, locale) +
    ' This says what was seen, not why.'
  );
}

/** How many of them a milestone explains, as the end of a sentence; nothing where there is none to explain. */
function explainedOf(all: number, open: number, locale: string): string {
  if (all === 0) return '';
  if (open === all) return `, and no milestone explains ${all === 1 ? 'it' : 'them'}`;
  if (open === 0)
    return `, and ${all === 1 ? 'a milestone explains it' : 'milestones explain them'}`;
  return `, and milestones explain ${exactNumber(all - open, locale)} of them`;
}

/** What the other platforms showed: those with something unexplained by name. */
function elsewhere(others: readonly Seen[], locale: string): string {
  if (others.length === 0) return '';
  const counted = others.map(({ platform, jumps }) => ({
    name: platform.name,
    open: jumps.filter((jump) => jump.cause === null).length,
  }));
  const some = counted.filter(({ open }) => open > 0);
  const rest = counted.length - some.length;
  const named = some.map(({ name, open }) => `${exactNumber(open, locale)} on ${name}`);
  const none =
    rest === 0
      ? []
      : [
          `none on ${rest === 1 ? counted.find(({ open }) => open === 0)!.name : `${exactNumber(rest, locale)}${some.length > 0 ? ' others' : ' other platforms'}`}`,
        ];
  return ` Unexplained elsewhere: ${listInWords([...named, ...none])}.`;
}
