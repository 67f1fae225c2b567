import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { Cadence } from '#model/cadence.ts';
import type { Day } from '#model/day.ts';
import { metricsOrigin, type MetricsOrigin } from '#schemas/metrics.ts';

/** What an import knows about where rows come from; keys as in the schema. */
export type OriginWords = Partial<MetricsOrigin>;

const order = Object.keys(metricsOrigin.shape) as (keyof MetricsOrigin)[];

function written(words: OriginWords): string {
  const known = order.filter((key) => words[key] !== undefined);
  return stringify(Object.fromEntries(known.map((key) => [key, words[key]])), { lineWidth: 100 });
}

export interface OriginText {
  text: string;
  /** Keys that say something else than the import was told; they stay as they are. */
  differing: { key: string; there: string; told: string }[];
  /** What the file says that one row stands for. */
  cadence: Cadence | null;
  hasPrecision: boolean;
}

/** A new `metrics/<platform>.yaml`, from what is assumed and, before it, what the user told. */
export function newOrigin(assumed: OriginWords, told: OriginWords): OriginText {
  const words = { ...assumed };
  for (const key of order) if (told[key] !== undefined) Object.assign(words, { [key]: told[key] });
  return {
    text: `# Where the rows of the .csv beside it come from. Written by an import, yours to change.\n${written(words)}`,
    differing: [],
    cadence: words.cadence ?? null,
    hasPrecision: words.precision !== undefined,
  };
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** Values as the schema reads them, so that a default left out is the same as one written down. */
function isSame(key: keyof MetricsOrigin, there: unknown, told: unknown): boolean {
  const read = metricsOrigin.shape[key].safeParse(there);
  return read.success && JSON.stringify(read.data) === JSON.stringify(told);
}

/**
 * Completes a file that is there, without touching what it says: keys that were asked for are added where they are absent, and
 * `observed` moves on where it lies before the newest row. Everything else stays byte for byte.
 * @param told what the user asked for in this import
 * @param newest the newest day of the rows
 */
export function completeOrigin(text: string, told: OriginWords, newest: Day): OriginText {
  const document = parseDocument(text);
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents) || contents.flow) {
    return { text, differing: [], cadence: null, hasPrecision: false };
  }
  const there = (document.toJS() ?? {}) as Record<string, unknown>;
  const missing: OriginWords = {};
  const differing: OriginText['differing'] = [];
  for (const key of order) {
    if (told[key] === undefined) continue;
    if (!(key in there)) Object.assign(missing, { [key]: told[key] });
    else if (key !== 'observed' && !isSame(key, there[key], told[key])) {
      differing.push({ key, there: shown(there[key]), told: shown(told[key]) });
    }
  }
  const cadence = metricsOrigin.shape.cadence.safeParse(there['cadence']);
  return {
    text: append(
      moveOn(text, contents.get('observed', true), told.observed ?? newest, newest),
      missing,
    ),
    differing,
    cadence: cadence.success ? (cadence.data ?? null) : null,
    hasPrecision: 'precision' in there || told.precision !== undefined,
  };
}

/** Puts a later day of observation in the place of an earlier one. */
function moveOn(text: string, observed: unknown, told: Day, newest: Day): string {
  if (!isScalar(observed) || !observed.range) return text;
  const latest = told > newest ? told : newest;
  if (String(observed.value) >= latest) return text;
  const [from, to] = observed.range;
  return text.slice(0, from) + latest + text.slice(to);
}

function append(text: string, missing: OriginWords): string {
  if (Object.keys(missing).length === 0) return text;
  return `${text}${text.endsWith('\n') ? '' : '\n'}${written(missing)}`;
}
