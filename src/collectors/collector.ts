import { z } from 'zod';
import type { ExportPlace, ImportedPost, MetricValues } from '#importers/format.ts';
import type { MetricColumn } from '#importers/metric-columns.ts';
import type { OriginWords } from '#importers/writing/origin-file.ts';
import type { Day } from '#model/day.ts';
import type { CollectFrom, SourceOf } from '#schemas/collect.ts';

/** One question to an interface, by GET. */
export interface Ask {
  url: string;
  /** `$NAME` in a value stands for a variable of the environment: a secret is known to the edge alone. */
  headers?: Readonly<Record<string, string>>;
  /** What to do where nothing is found at the address, as one sentence. */
  missing?: string;
  /** Where the rest can do without it: that it may not be read (401, 403, 404) is noted, and the answer is null. */
  optional?: boolean;
}

export interface Answer {
  /** Decoded from UTF-8. */
  body: string;
  /** By their names in lower case. */
  headers: Readonly<Record<string, string>>;
}

/**
 * What a collector does, as a pure generator: it yields what is to be asked, is given the answer, and returns the rows. Who drives it
 * has the network and the clock.
 */
export type Steps<Result> = Generator<Ask, Result, Answer | null>;

export interface CollectedRow {
  date: Day;
  values: MetricValues;
}

export interface Collected {
  /**
   * Ascending, one a day, none after today. Today’s row holds what is true now, such as followers; what happens in the course of a day is
   * told when the day is over, so that no count of half a day is ever left behind.
   */
  rows: readonly CollectedRow[];
  posts: readonly ImportedPost[];
  /** What is worth knowing and stops nothing. */
  notes: readonly string[];
  /** True where days are those of the interface’s own clock: then the newest may lie a day further back than here. */
  hasForeignDays?: boolean;
  /** For `metrics/<platform>.yaml`, where it says nothing of these. */
  origin: Pick<OriginWords, 'handle' | 'url' | 'noun' | 'precision'>;
}

export interface CollectContext {
  /** The day for which counts of now are written. */
  today: Day;
  /** The last day that is over, of which counts are whole: the day before today, or today itself where it is over. */
  lastWhole: Day;
  /** In which moments become days: an IANA name. */
  timeZone: string;
  /** The day of the last collection; null where there was none. What happened before it is known. */
  since: Day | null;
  /** Whether a column is to be filled: what nobody wants need not be asked for. */
  wants(column: MetricColumn): boolean;
  /** Whether a variable of the environment is set. */
  hasKey(name: string): boolean;
}

/** One public interface. A new one is one file in `sources/`, its keys in `src/schemas/collect.ts`, and a line in registry.ts. */
export interface Collector<From extends CollectFrom = CollectFrom> {
  from: From;
  /** Who counts: `source` of a new `metrics/<platform>.yaml`. */
  name: string;
  /** Every column that it can fill. */
  fills: readonly MetricColumn[];
  /** The variable of the environment that it needs, or can use. */
  key: { name: string; needed: boolean } | null;
  /** For the documentation: what is asked, and what the interface rounds. */
  asks: string;
  rounds: string;
  /** Throws a CollectError where an answer cannot be used. */
  steps(source: SourceOf<From>, context: CollectContext): Steps<Collected>;
}

/** Why a source gives nothing today, in words for its owner. */
export class CollectError extends Error {
  constructor(
    message: string,
    readonly hint: string,
    /** True where the interface answers, and says that this may not be read or is not there. */
    readonly isRefusal = false,
  ) {
    super(message);
  }
}

/** How far back the first collection looks for what happened by day; the interfaces are asked gently. */
export const HISTORY_DAYS = 90;

/** Asks what must be answered. */
export function* ask(question: Ask): Steps<Answer> {
  const answer = yield question;
  if (answer === null) throw new TypeError('What is not optional is answered or refused');
  return answer;
}

/** Asks for JSON of a known form. Throws a CollectError where it has another. */
export function* askJson<Schema extends z.ZodType>(
  question: Ask,
  schema: Schema,
): Steps<z.output<Schema>> {
  return readJson(question, yield* ask(question), schema);
}

/** The same where the rest can do without the answer: null where it is refused. */
export function* askOptionalJson<Schema extends z.ZodType>(
  question: Ask,
  schema: Schema,
): Steps<z.output<Schema> | null> {
  const answer = yield { ...question, optional: true };
  return answer && readJson(question, answer, schema);
}

function readJson<Schema extends z.ZodType>(
  { url }: Ask,
  { body }: Answer,
  schema: Schema,
): z.output<Schema> {
  const read = schema.safeParse(parseJson(url, body));
  if (read.success) return read.data;
  const place = read.error.issues[0]!.path.map(String).join('.');
  throw new CollectError(
    `${URL.parse(url)!.host} answers in another form than its documentation says${place ? `: ${place} is missing or of another kind` : ''}`,
    'If it goes on, the interface has changed: please report it.',
  );
}

/** Throws a CollectError where the body is no JSON. */
export function parseJson(url: string, body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new CollectError(
      `${URL.parse(url)!.host} answers with something that is not JSON`,
      'Look at the address in a browser: it may lead to a page instead of an interface.',
    );
  }
}

/** Where what is collected stands, as an import says it. */
export const answerPlace: ExportPlace = { file: 'the answer', line: 0 };

/** A whole number from 0, as interfaces count. */
export const count = z.int().min(0);
