import type { Format } from '#importers/format.ts';
import { metricColumns, type MetricColumn } from '#importers/metric-columns.ts';
import { formats } from '#importers/registry.ts';
import { addDays, type Day } from '#model/day.ts';
import type { MissingMeasure } from '#model/measure.ts';
import { platformOf } from '#model/platforms.ts';
import type { PlatformMetrics } from '#schemas/site-content.ts';
import { importCommand } from '../commands.ts';
import { counted, listed } from '../phrases.ts';
import { neededColumns, type Needed } from '../needed-columns.ts';
import type { AdvisedProfile, Adviser, TodoItem } from '../item.ts';

type Item = Omit<TodoItem, 'profile'>;
type Columns = ReadonlySet<MetricColumn>;

/** A column that nobody filled in within so many days before the newest row is one that the content lacks. */
const LATELY_DAYS = 92;
/** From so many numbers on, an export is among the best things to do. */
const MANY = 4;

/** The columns that the file has had values in lately. */
function filledIn({ table: { rows } }: PlatformMetrics, today: Day): Columns {
  const newest = rows.findLast(({ date }) => date <= today)?.date ?? today;
  const lately = rows.filter(({ date }) => date <= newest && date > addDays(newest, -LATELY_DAYS));
  return new Set(metricColumns.filter((column) => lately.some((row) => row[column] !== undefined)));
}

const holds = (needed: Needed, columns: Columns): boolean =>
  needed.every((group) => group.some((column) => columns.has(column)));

interface Gap {
  measure: MissingMeasure;
  needed: Needed;
}

/** The numbers of a platform that are missing for want of columns. */
function gapsOf({ report }: AdvisedProfile, { id }: PlatformMetrics, filled: Columns): Gap[] {
  return [...report.measures.values()].flatMap((measure) => {
    if (measure.platform !== id || measure.status !== 'missing') return [];
    const needed = neededColumns(measure);
    return needed && !holds(needed, filled) ? [{ measure, needed }] : [];
  });
}

interface Offer {
  format: Format;
  /** What the export would add. */
  columns: readonly MetricColumn[];
  /** How many numbers more there would be. */
  numbers: number;
}

/** The export that brings most, of those that bring anything. */
function bestOffer(platform: string, filled: Columns, gaps: readonly Gap[]): Offer | null {
  const [best] = formats
    .flatMap((format): Offer[] => {
      const added = (format.fills[platform] ?? []).filter((column) => !filled.has(column));
      const all = new Set([...filled, ...added]);
      const closed = gaps.filter(({ needed }) => holds(needed, all));
      // What closes no gap is no reason to fetch an export.
      const columns = added.filter((column) =>
        closed.some(({ needed }) => needed.flat().includes(column)),
      );
      return closed.length > 0 ? [{ format, columns, numbers: closed.length }] : [];
    })
    .toSorted((a, b) => b.numbers - a.numbers);
  return best ?? null;
}

function offerItem(profile: string, platform: PlatformMetrics, offer: Offer): Item {
  const { format, columns, numbers } = offer;
  return {
    id: `columns.${platform.id}.${format.id}`,
    effect: numbers >= MANY ? 'high' : 'medium',
    effort: 'minutes',
    what: `${platform.name} could tell ${counted(numbers, 'number')} more: the export “${format.name}” has ${listed(columns)}`,
    how: `Take that export (${format.files}) and import it: what your file has already stays.`,
    command: importCommand(profile, platform.id),
  };
}

/** How many follow: one known count is enough to begin with, and no export may tell it. */
function totalItem(profile: string, { id, name, noun, table }: PlatformMetrics, today: Day): Item {
  return {
    id: `columns.${id}.followers`,
    effect: 'high',
    effort: 'minutes',
    what: `Nobody is told how many ${noun} there are on ${name}: ${table.file} has no count of them`,
    how: `Read the count off ${name}, write these two lines to a file of their own, and import that.`,
    lines: { file: `${id}-total.csv`, text: `date,followers\n${today},COUNT` },
    command: importCommand(profile, id, `${id}-total.csv`),
  };
}

function advisePlatform(profile: AdvisedProfile, platform: PlatformMetrics, today: Day): Item[] {
  const items: Item[] = [];
  const { id } = profile.content;
  let filled = filledIn(platform, today);
  if (platform.followers.points.length === 0 && platformOf(platform.id).counts !== 'events') {
    items.push(totalItem(id, platform, today));
    filled = new Set([...filled, 'followers']);
  }
  for (;;) {
    const offer = bestOffer(platform.id, filled, gapsOf(profile, platform, filled));
    if (!offer) return items;
    items.push(offerItem(id, platform, offer));
    filled = new Set([...filled, ...offer.format.fills[platform.id]!]);
  }
}

/** Columns that a platform's export has and the content lacks, where they would make numbers. */
export const adviseColumns: Adviser = (profile, today) =>
  profile.content.platforms.flatMap((platform) => advisePlatform(profile, platform, today));
