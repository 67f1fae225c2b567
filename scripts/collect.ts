import path from 'node:path';
import ora from 'ora';
import colour from 'picocolors';
import { folderCache } from '#collectors/asking/answer-cache.ts';
import { networkFetch } from '#collectors/asking/network-fetch.ts';
import { collectProfiles } from '#collectors/collect-profiles.ts';
import { allFailed, type CollectOutcome } from '#collectors/outcome.ts';
import { collectToJson, reportCollect } from '#collectors/report-collect.ts';
import { loadSite } from '#content/load-site.ts';
import { dayAt } from '#model/day.ts';
import type { Problem } from '#problems/problem.ts';
import { reportToTerminal } from '#problems/report-terminal.ts';
import { ownPlaces } from '#site/places.ts';
import { collectCommand, type CollectWords } from './collect-command.ts';
import { exitCodes, inContent, run } from './words.ts';

/** What is wrong with the content does not stop the numbers of the day, but it is said before anything is asked. */
async function sayProblems({ content, today }: CollectWords): Promise<void> {
  const { problems } = await loadSite(content, { today: today ?? dayAt(Date.now()) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  process.stderr.write(
    reportToTerminal(
      errors.map((one) => ({ ...one, hint: inContent(one.hint, content) })),
      { root: content, colour: colour.isColorSupported },
    ),
  );
}

/** Hints name the content folder too, where it is not the project's own. */
function withContent(outcome: CollectOutcome, content: string): CollectOutcome {
  const inFolder = <Told extends { problems: readonly Problem[] }>(told: Told): Told => ({
    ...told,
    problems: told.problems.map((one) => ({ ...one, hint: inContent(one.hint, content) })),
  });
  return inFolder({ ...outcome, sources: outcome.sources.map(inFolder) });
}

const program = collectCommand();
await run(program, async () => {
  const words = program.opts<CollectWords>();
  await sayProblems(words);
  const spinner = ora({ stream: process.stderr, isSilent: words.json || !process.stderr.isTTY });
  const outcome = await collectProfiles({
    content: words.content,
    profile: words.profile ?? null,
    platform: words.platform ?? null,
    today: words.today ?? null,
    dryRun: words.dryRun,
    tools: {
      fetch: networkFetch(),
      cache: folderCache(path.join(ownPlaces().caches, 'collect')),
      clock: {
        now: () => Date.now(),
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      },
      environment: process.env,
    },
    progress: (done, of, doing) => {
      spinner.start(`${done} of ${of}: ${doing}`);
    },
  });
  spinner.stop();
  process.stdout.write(
    words.json
      ? collectToJson(outcome)
      : reportCollect(withContent(outcome, words.content), { colour: colour.isColorSupported }),
  );
  return allFailed(outcome) ? exitCodes.problems : exitCodes.done;
});
