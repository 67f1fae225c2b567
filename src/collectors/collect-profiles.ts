import { createHash } from 'node:crypto';
import path from 'node:path';
import pLimit from 'p-limit';
import { errorAt, readText, siteTimeZone } from '#importers/writing/import-places.ts';
import { writeFiles } from '#importers/writing/write-files.ts';
import { addDays, dayAt, type Day } from '#model/day.ts';
import { makeAsker, type Asker, type AskerTools } from './asking/asker.ts';
import { CollectError, type Collected, type CollectContext, type Steps } from './collector.ts';
import { findSources, type DeclaredSource, type Wanted } from './find-sources.ts';
import type { CollectOutcome, SourceOutcome } from './outcome.ts';
import { planSource } from './plan-source.ts';
import { collectorOf } from './registry.ts';

export interface CollectRequest extends Wanted {
  /** Absolute path of the content folder. */
  content: string;
  /** Null for the day by the site’s clocks. */
  today: Day | null;
  dryRun: boolean;
  tools: AskerTools;
  /** Told before a source is asked and after: how many are done, of how many. */
  progress?: (done: number, of: number, doing: string) => void;
}

/** More sources than these are not asked at a time; a host is asked one question at a time in any case. */
const AT_A_TIME = 6;
/** A source that wants more than this is not asked further. */
const MOST_QUESTIONS = 60;
/** Milliseconds for all of one source. */
const LONGEST = 300_000;

/**
 * Asks every interface that the content names and merges the answers. Each source stands alone: it is written as a whole or not at all,
 * and none harms another.
 */
export async function collectProfiles(request: CollectRequest): Promise<CollectOutcome> {
  const { content, tools, dryRun, progress } = request;
  const timeZone = await siteTimeZone(content);
  const day = dayAt(tools.clock.now(), timeZone);
  const today = request.today ?? day;
  const { sources, problems } =
    today > day ? toCome(today, day, timeZone) : await findSources(content, request);
  const asker = makeAsker(tools);
  const limit = pLimit(AT_A_TIME);
  let done = 0;
  const outcomes = await Promise.all(
    sources.map((source) =>
      limit(async () => {
        progress?.(done, sources.length, `${source.profile}, ${source.platform}`);
        const collected = await collectSource(source, { request, asker, timeZone, today, day });
        done += 1;
        progress?.(done, sources.length, `${source.profile}, ${source.platform}`);
        return collected;
      }),
    ),
  );
  return { today, sources: outcomes, problems, dryRun };
}

function toCome(today: Day, day: Day, timeZone: string) {
  const message = `${today} is yet to come: it is ${day} in ${timeZone}`;
  return {
    sources: [],
    problems: [errorAt('site.yaml', 'date-future', message, 'Leave --today out.')],
  };
}

interface Run {
  request: CollectRequest;
  asker: Asker;
  timeZone: string;
  today: Day;
  /** The day that it is; `today` may be earlier. */
  day: Day;
}

async function collectSource(source: DeclaredSource, run: Run): Promise<SourceOutcome> {
  const { profile, platform, file, origin } = source;
  const collector = origin && collectorOf(origin.collect);
  const blank: SourceOutcome = {
    profile,
    platform,
    file,
    from: origin?.collect.from ?? null,
    name: collector?.name ?? platform,
    values: {},
    days: { added: 0, filled: 0, replaced: 0, unchanged: 0 },
    posts: null,
    notes: [],
    problems: [],
    written: [],
  };
  const failed = (message: string, hint: string): SourceOutcome => ({
    ...blank,
    problems: [
      { file, line: 0, column: 0, severity: 'error', code: 'collect-failed', message, hint },
    ],
  });
  if (!origin) return failed('This file cannot be used', 'Run npm run check and mend it first.');
  try {
    return { ...blank, ...(await askAndMerge({ ...source, origin }, run)) };
  } catch (error) {
    if (error instanceof CollectError) return failed(error.message, error.hint);
    const words = error instanceof Error ? error.name : 'unknown';
    return failed(
      `This could not be collected, through a fault of Plaudit or of the disk (${words})`,
      'Check that the content folder can be written; if it can, please report it.',
    );
  }
}

type Readable = DeclaredSource & { origin: NonNullable<DeclaredSource['origin']> };

async function askAndMerge(source: Readable, run: Run): Promise<Partial<SourceOutcome>> {
  const { origin, profile, platform, file } = source;
  const { content, tools, dryRun } = run.request;
  const collector = collectorOf(origin.collect);
  const context: CollectContext = {
    today: run.today,
    lastWhole: run.today < run.day ? run.today : addDays(run.today, -1),
    timeZone: run.timeZone,
    since: lastDay(origin.collected, run.today),
    wants: (column) => origin.collect.only?.includes(column) ?? true,
    hasKey: (name) => (tools.environment[name]?.trim() ?? '') !== '',
  };
  const { collected, hash, notes } = await drive(
    collector.steps(origin.collect, context),
    run.asker,
    tools,
  );
  const folder = `profiles/${profile}`;
  const csv = `${folder}/metrics/${platform}.csv`;
  const posts = `${folder}/posts/${platform}.csv`;
  const textOf = (name: string) => readText(path.join(content, name));
  const plan = planSource({
    platform,
    origin,
    name: collector.name,
    collected: { ...collected, notes: [...notes, ...collected.notes] },
    hash,
    today: run.today,
    isOver: run.today < run.day,
    since: context.since,
    csv: { file: csv, text: await textOf(csv) },
    yaml: { file, text: source.text },
    posts: { file: posts, text: await textOf(posts) },
  });
  const { writes, problems } = plan;
  if (!dryRun && problems.length === 0) {
    writeFiles(
      content,
      writes.map((one) => ({ ...one, file: path.join(content, one.file) })),
    );
  }
  return {
    values: plan.values,
    days: plan.days,
    posts: plan.posts,
    notes: plan.notes,
    problems,
    written: writes.map((one) => one.file),
  };
}

/** The day of the last collection, up to today. */
function lastDay(collected: Readable['origin']['collected'], today: Day): Day | null {
  const days = Object.keys(collected ?? {}).filter((day) => day <= today) as Day[];
  return days.sort().at(-1) ?? null;
}

/** Asks what a collector wants to know, until it knows enough. Throws a CollectError where it is refused. */
async function drive(
  steps: Steps<Collected>,
  asker: Asker,
  { clock }: AskerTools,
): Promise<{ collected: Collected; hash: string; notes: string[] }> {
  const hash = createHash('sha256');
  const notes: string[] = [];
  const start = clock.now();
  let step = steps.next();
  for (let asked = 0; !step.done; asked += 1) {
    if (asked >= MOST_QUESTIONS || clock.now() - start > LONGEST) {
      throw new CollectError(
        'This interface answers without end, or takes its time',
        'Run npm run collect again later; with only: it may have less to ask.',
      );
    }
    const question = step.value;
    const answer = await asker(question).catch((error: unknown) => {
      // What is out of order for a moment fails the source, so that the next collection takes up where this one would have.
      if (!question.optional || !(error instanceof CollectError) || !error.isRefusal) throw error;
      notes.push(`${error.message}, so that a part stays unknown. ${error.hint}`);
      return null;
    });
    if (answer) hash.update(answer.body);
    step = steps.next(answer);
  }
  return { collected: step.value, hash: `sha256:${hash.digest('hex')}`, notes };
}
