import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { todoOf } from '#advice/todo.ts';
import { listFiles } from '#audit/read-pages.ts';
import { loadSite } from '#content/load-site.ts';
import { digestOf, takeSnapshot } from '#content/snapshot.ts';
import { hasErrors, type Problem } from '#problems/problem.ts';
import { buildReports } from '#site/built-site.ts';
import type { SiteOptions } from '#site/options.ts';
import { openStore } from '#site/open-store.ts';
import type { Places } from '#site/places.ts';
import type { Store } from '#store/folder-store.ts';
import { advisedSite } from './advised-site.ts';
import { codeDigest } from './code-digest.ts';
import { noEarlierSite, readEarlier, type EarlierSite } from './earlier-site.ts';
import { earlierDigest, keepSite, restoreSite, siteKey, type Told } from './kept-site.ts';
import { addressProblems, linksOutside, ownerProblems } from './owner-problems.ts';
import { ownFolder } from './own-folder.ts';
import { lastingAmong } from './lasting-files.ts';
import { remadeCopies } from './remade-copies.ts';
import { listSiteFiles } from './site-files.ts';
import { stages } from './stages/registry.ts';
import type { Progress, Stage, StageContext, StageResult } from './stages/stage.ts';
import { writeRead } from './handover.ts';
import { recover, swapIn } from './swap.ts';

/** What a build is told from outside. */
export interface BuildOptions extends SiteOptions {
  /** Absolute path of the folder of the site; no link. */
  out: string;
  /** Absolute path of a folder with dated widgets of earlier builds; null where there is none. */
  earlier: string | null;
  places: Places;
  /** Makes everything anew, whatever was kept. */
  fresh: boolean;
}

/** What the build tells the terminal while it runs. */
export interface BuildListener {
  problems(problems: readonly Problem[], root: string): void;
  stageStarted(name: string): void;
  stageProgress: Progress;
  stageEnded(name: string, made: string, notes: readonly string[]): void;
}

export interface BuildSummary {
  pages: number;
  files: number;
  bytes: number;
  profiles: number;
  measures: { known: number; missing: number };
  /** How many things would make the pages stronger. */
  todo: number;
}

async function summarise(out: string): Promise<Pick<BuildSummary, 'pages' | 'files' | 'bytes'>> {
  const files = await listFiles(out);
  const sizes = await Promise.all(files.map((file) => stat(path.join(out, file))));
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
  };
}

interface BeginningOfBuild extends Pick<
  StageContext,
  'site' | 'digest' | 'read' | 'files' | 'outside'
> {
  /** One hash over our code. */
  code: string;
  earlier: EarlierSite;
  todo: number;
}

/**
 * Begins a build: copies the content, so that nothing of it changes from here on, and reads it, the code and the earlier site. Null where
 * the content has errors.
 */
export async function beginBuild(
  options: Omit<BuildOptions, 'out'>,
  work: string,
  listener: BuildListener,
): Promise<BeginningOfBuild | null> {
  listener.stageStarted('content');
  const code = await codeDigest(options.places.code);
  const earlier =
    options.earlier === null
      ? noEarlierSite
      : await readEarlier(options.earlier, path.join(work, 'earlier'));
  const { published } = earlier;
  const folder = await stat(options.content).catch(() => null);
  const root = folder?.isDirectory()
    ? (await takeSnapshot(options.content, path.join(work, 'content'))).root
    : options.content;
  const { site, problems } = await loadSite(root, { today: options.today });
  // What is made anew is made as on a machine that has made nothing before.
  const places = options.fresh
    ? { ...options.places, caches: path.join(work, 'caches') }
    : options.places;
  const built =
    site && buildReports(site, { ...options, published }, places, openStore(places), code);
  const all = built
    ? [...problems, ...addressProblems(built, options.site), ...ownerProblems(built, site.uses)]
    : problems;
  listener.problems(all, options.content);
  if (!site || !built || hasErrors(all)) return null;
  const remade = new Set(await remadeCopies(built, earlier.widgets));
  const read = path.join(work, 'read');
  await writeRead(read, site);
  return {
    code,
    earlier,
    read,
    // What was told of a site goes with it: the same is handed on wherever it can be.
    site: remade.size > 0 ? { ...built, remade } : built,
    files: site.files,
    todo: todoOf(advisedSite(site, built)).length,
    digest: digestOf(site.files),
    outside: linksOutside(built, site.uses),
  };
}

/** Some ten thousand cards, and a season in which nobody asked for them. */
const MOST_KEPT = { mostBytes: 1_000_000_000, mostDays: 90 };

/** Forgets what this site shows no more, and what nobody used for long. What cannot be kept is said: the next build will take longer. */
export async function tidy(
  store: Store,
  { content, places }: Pick<BuildOptions, 'content' | 'places'>,
  listener: BuildListener,
): Promise<void> {
  await store.settle(content);
  await store.prune(MOST_KEPT);
  // Where earlier versions kept what they drew: nothing looks there any more.
  for (const name of ['cards', 'fonts', 'pages']) {
    await rm(path.join(places.caches, name), { recursive: true, force: true }).catch(
      () => undefined,
    );
  }
  const trouble = store.trouble();
  if (trouble !== null) {
    const note = `what was drawn could not be kept for the next build: ${trouble}`;
    listener.stageEnded('cache', 'not kept', [note]);
  }
}

/** Fills the folder of the site, stage by stage. Returns what was told, and how much of an earlier site was left out. */
export async function runStages(
  some: readonly Stage[],
  context: Omit<StageContext, 'progress'>,
  listener: BuildListener,
): Promise<{ lines: Told[]; left: number }> {
  const lines: Told[] = [];
  let left = 0;
  for (const stage of some) {
    listener.stageStarted(stage.name);
    const result = await stage.run({ ...context, progress: listener.stageProgress });
    const line = { name: stage.name, made: result.made, notes: notesOf(result) };
    listener.stageEnded(line.name, line.made, line.notes);
    lines.push(line);
    if (stage.ofEarlier) left += result.skipped?.length ?? 0;
  }
  return { lines, left };
}

const notesOf = ({ skipped = [], notes = [] }: StageResult): string[] => [
  ...skipped.map((line) => `left out: ${line}`),
  ...notes,
];

/** What is to be known of a site that was made before is said each time. */
function tellAgain(told: readonly Told[], listener: BuildListener): void {
  listener.stageStarted('site');
  listener.stageEnded(
    'site',
    'nothing has changed since it was made; --fresh makes it anew',
    told.flatMap(({ notes }) => notes),
  );
}

/**
 * Builds a content folder into `out`, wholly or not at all: everything is made and checked in a folder beside it, which takes its
 * place at the end. Returns null where the content has errors (the listener has been told). Throws a StageError where
 * the result is not sound; whatever happens, nothing is left behind.
 */
export async function buildSite(
  options: BuildOptions,
  listener: BuildListener,
): Promise<BuildSummary | null> {
  const { out } = options;
  await recover(out);
  const work = ownFolder(out, 'staging');
  const staging = path.join(work, 'site');
  try {
    await mkdir(path.dirname(work), { recursive: true });
    // Not with all above it: of a place that cannot be written, that would say that it is not there.
    await mkdir(work, { mode: 0o700 });
    const begun = await beginBuild(options, work, listener);
    if (!begun) return null;
    const { code, earlier, todo, ...read } = begun;
    const { site, files, digest } = read;
    const measures = [...site.reports.values()].flatMap((report) => [...report.measures.values()]);
    const known = measures.filter(({ status }) => status === 'known').length;
    const { profiles } = site.content;
    listener.stageEnded('content', `${files.length} files, ${measures.length} measures`, []);

    await mkdir(staging);
    const inputs = { content: digest, code, options };
    const keyAfter = async (before: EarlierSite) =>
      siteKey({ ...inputs, earlier: await earlierDigest(before) });
    const kept = openStore(options.places);
    const key = await keyAfter(earlier);
    const told = options.fresh ? null : await restoreSite(kept, key, staging);
    if (told) tellAgain(told, listener);
    else {
      const stageOptions = { ...options, earlier: earlier.widgets };
      const context = { options: stageOptions, ...read, only: null, staging, work };
      const { lines, left } = await runStages(stages, context, listener);
      // The next build finds this site as its earlier one, and makes the same of it where nothing of that was left out.
      const next = { widgets: staging, published: lastingAmong(await listFiles(staging)) };
      const keys = left === 0 ? [key, await keyAfter(next)] : [key];
      await keepSite(kept, keys, staging, lines);
    }
    const summary = await summarise(staging);
    await listSiteFiles(staging);
    await swapIn(staging, out);
    // Where nothing was drawn from the store, nothing is known of what the next build may need.
    if (!told && !options.fresh) await tidy(site.store, options, listener);
    return {
      ...summary,
      profiles: profiles.length,
      measures: { known, missing: measures.length - known },
      todo,
    };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
