import path from 'node:path';
import { Command } from 'commander';
import colour from 'picocolors';
import { loadSite } from '#content/load-site.ts';
import { dayAt, type Day } from '#model/day.ts';
import { hasErrors, type Problem } from '#problems/problem.ts';
import { reportToJson } from '#problems/report-json.ts';
import { reportToTerminal } from '#problems/report-terminal.ts';
import { jumpProblems } from '#proofs/engagement/jump-problems.ts';
import type { SiteContent } from '#schemas/site-content.ts';
import { buildReports } from '#site/built-site.ts';
import { addressProblems, ownerProblems } from '#build/owner-problems.ts';
import { cardProblems } from '#build/card-problems.ts';
import { cardTools } from '#site/card-tools.ts';
import { projectRoot } from '#site/places.ts';
import { dayWord, exitCodes, pathWord, run } from './words.ts';

const program = new Command('check')
  .description(
    'Checks the content and says everything that is wrong with it at once. Builds nothing.',
  )
  .option('--content <folder>', 'the content folder', pathWord, path.join(projectRoot(), 'content'))
  .option('--today <day>', 'the day that counts as today (default: today, UTC)', dayWord)
  .option('--json', 'print the problems as JSON', false);

/** What of the content cannot be built as it was written: links and numbers in it, and what no card could show. */
async function problemsOfDrawing(
  content: SiteContent,
  words: { content: string; today?: Day },
): Promise<Problem[]> {
  const today = words.today ?? dayAt(Date.now());
  const options = { content: words.content, today, site: null, base: null };
  const site = buildReports(content, options);
  return [
    ...addressProblems(site, null),
    ...ownerProblems(site, content.uses),
    ...(await cardProblems(site, await cardTools(site))),
  ];
}

await run(program, async () => {
  const words = program.opts<{ content: string; today?: Day; json: boolean }>();
  const { content: root } = words;
  const today = words.today ?? dayAt(Date.now());
  const { site, problems: ofContent } = await loadSite(root, { today });
  const ofNumbers = site?.profiles.flatMap((profile) => jumpProblems(profile, today)) ?? [];
  const ofDrawing = site ? await problemsOfDrawing(site, words) : [];
  const problems = [...ofContent, ...ofNumbers, ...ofDrawing];
  if (words.json) process.stdout.write(reportToJson(problems));
  else if (problems.length > 0) {
    process.stdout.write(reportToTerminal(problems, { root, colour: colour.isColorSupported }));
  }
  if (hasErrors(problems)) return exitCodes.problems;
  if (!words.json && site) {
    const { files, profiles } = site;
    process.stdout.write(
      `${colour.green('The content is sound')}: ${profiles.length} profile${profiles.length === 1 ? '' : 's'}, ${files.length} files.\n`,
    );
  }
  return exitCodes.done;
});
