import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { loadSite } from '#content/load-site.ts';
import { hasErrors, type Problem } from '#problems/problem.ts';
import { buildReports } from '#site/built-site.ts';
import { listFiles } from '#audit/read-pages.ts';
import type { SiteOptions } from '#site/options.ts';
import { stages } from './stages/registry.ts';
import type { Progress } from './stages/stage.ts';
import { recover, stagingOf, swapIn } from './swap.ts';

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

/**
 * Builds a content folder into `out`, wholly or not at all: everything is made and checked in a folder beside it, which takes its
 * place at the end. Returns null where the content has errors (the listener has been told). Throws a StageError where
 * the result is not sound; whatever happens, nothing is left behind.
 */
export async function buildSite(
  options: SiteOptions,
  out: string,
  listener: BuildListener,
): Promise<BuildSummary | null> {
  listener.stageStarted('content');
  const { site: content, problems } = await loadSite(options.content, {
    today: options.today,
  });
  listener.problems(problems, options.content);
  if (!content || hasErrors(problems)) return null;
  const site = buildReports(content, options);
  const measures = [...site.reports.values()].flatMap((report) => [...report.measures.values()]);
  const known = measures.filter(({ status }) => status === 'known').length;
  listener.stageEnded('content', `${content.files.length} files, ${measures.length} measures`, []);

  const staging = stagingOf(out);
  const clean = () => rm(staging, { recursive: true, force: true });
  await recover(out);
  await mkdir(staging, { recursive: true });
  try {
    for (const stage of stages) {
      listener.stageStarted(stage.name);
      const {
        made,
        skipped = [],
        notes = [],
      } = await stage.run({
        options,
        site,
        staging,
        progress: listener.stageProgress,
      });
      listener.stageEnded(stage.name, made, [
        ...skipped.map((line) => `left out: ${line}`),
        ...notes,
      ]);
    }
    const summary = await summarise(staging);
    await swapIn(staging, out);
    return {
      ...summary,
      profiles: content.profiles.length,
      measures: { known, missing: measures.length - known },
    };
  } finally {
    await clean();
  }
}
