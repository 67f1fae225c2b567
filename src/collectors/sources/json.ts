import { JSONPathError, query, type JSONValue } from 'json-p3';
import {
  isMetricColumn,
  isState,
  metricColumns,
  refusal,
  type MetricColumn,
} from '#importers/metric-columns.ts';
import type { MetricValues } from '#importers/format.ts';
import { dayAt, parseDay, parseMoment, type Day } from '#model/day.ts';
import type { SourceOf } from '#schemas/collect.ts';
import {
  ask,
  CollectError,
  parseJson,
  type CollectContext,
  type CollectedRow,
  type Collector,
} from '../collector.ts';
import { joinRows } from '../daily-posts.ts';

type Source = SourceOf<'json'>;

/** Whatever answers with JSON, so that a service that nobody foresaw needs no code. */
export const json: Collector<'json'> = {
  from: 'json',
  name: 'Public interface',
  fills: metricColumns,
  key: null,
  asks: 'an address of yours; each column by a JSONPath (RFC 9535), for now or for a list of days',
  rounds: 'not known: write precision: where the service rounds',
  *steps(source, context) {
    const { url, headers } = source;
    const answer = yield* ask({
      url,
      headers: { Accept: 'application/json', ...headers },
      missing: 'Check the address.',
    });
    const value = parseJson(url, answer.body) as JSONValue;
    const rows =
      source.rows === undefined
        ? [{ date: context.today, values: valuesIn(value, source) }]
        : nodesOf(source.rows, value).flatMap((row) => rowOf(row, source, context));
    const joined = joinRows(rows);
    if (joined.length < rows.length) {
      throw new CollectError(
        'The answer holds several entries of one day',
        'Ask for days, or narrow rows: to one entry a day.',
      );
    }
    if (joined.every(({ values }) => Object.keys(values).length === 0)) {
      throw new CollectError(
        'The answer holds no number at the places that columns: names',
        'Look at the answer and write for each column where its number stands.',
      );
    }
    return {
      rows: joined.filter(({ values }) => Object.keys(values).length > 0),
      posts: [],
      notes: [],
      hasForeignDays: source.rows !== undefined,
      origin: {},
    };
  },
};

function nodesOf(path: string, value: JSONValue): JSONValue[] {
  try {
    return query(path, value).values();
  } catch (error) {
    if (!(error instanceof JSONPathError)) throw error;
    throw new CollectError(`${path} cannot be followed: ${error.message}`, 'Write a simpler path.');
  }
}

/** The one value at a path; undefined where there is none, or null. */
function valueAt(path: string, value: JSONValue): JSONValue | undefined {
  const found = nodesOf(path, value);
  if (found.length > 1) {
    throw new CollectError(
      `${path} finds ${found.length} values`,
      'Narrow it to one: $.items[0].count, or $.items[?@.name == "x"].count.',
    );
  }
  return found[0] ?? undefined;
}

function valuesIn(value: JSONValue, { columns }: Source): MetricValues {
  const values: MetricValues = {};
  for (const [column, path] of Object.entries(columns)) {
    if (path === undefined || !isMetricColumn(column)) continue;
    const found = valueAt(path, value);
    if (found === undefined) continue;
    const number = typeof found === 'string' && /^\d{1,15}$/.test(found) ? Number(found) : found;
    const why = typeof number === 'number' ? refusal(column, number) : 'This is not a number';
    if (typeof number !== 'number' || why !== null) {
      throw new CollectError(
        `${column}, at ${path}, cannot be taken: ${why}`,
        'Name a place where a whole number stands: what is shortened, such as 1.2K, is no count.',
      );
    }
    values[column] = number;
  }
  return values;
}

function rowOf(row: JSONValue, source: Source, context: CollectContext): CollectedRow[] {
  const date = dateOf(valueAt(source.date!, row), source.date!, context);
  if (date > context.today) return [];
  const values = valuesIn(row, source);
  return [{ date, values: date > context.lastWhole ? statesOf(values) : values }];
}

/** Of a day that is not over, what holds at the moment alone. */
function statesOf(values: MetricValues): MetricValues {
  const states = Object.entries(values).filter(([column]) => isState(column as MetricColumn));
  return Object.fromEntries(states);
}

/** A day, a moment with its offset, or a moment without one, which is its day as written. */
function dateOf(written: unknown, path: string, { timeZone }: CollectContext): Day {
  const text = typeof written === 'string' ? written.trim() : '';
  const moment = parseMoment(text);
  const date =
    moment === null
      ? parseDay(text.replace(/(?<=^\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/, ''))
      : dayAt(moment, timeZone);
  if (date !== null) return date;
  throw new CollectError(
    `${path} leads to no date`,
    'Name the place where the day stands as 2026-03-01.',
  );
}
