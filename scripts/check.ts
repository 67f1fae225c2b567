import path from 'node:path';
import { Command } from 'commander';
import colour from 'picocolors';
import { dayAt, type Day } from '#model/day.ts';
import { checkContent, problemsOfCards } from '#build/content-problems.ts';
import { hasErrors } from '#problems/problem.ts';
import { reportToJson } from '#problems/report-json.ts';
import { reportToTerminal } from '#problems/report-terminal.ts';
import { projectRoot } from '#site/places.ts';
import { dayWord, exitCodes, inContent, pathWord, run } from './words.ts';

const program = new Command('check')
  .description(
    'Checks the content and says everything that is wrong with it at once. Builds nothing.',
  )
  .option('--content <folder>', 'the content folder', pathWord, path.join(projectRoot(), 'content'))
  .option('--today <day>', 'the day that counts as today (default: today, UTC)', dayWord)
  .option('--json', 'print the problems as JSON', false);

await run(program, async () => {
  const words = program.opts<{ content: string; today?: Day; json: boolean }>();
  const { content: root } = words;
  const today = words.today ?? dayAt(Date.now());
  const options = { content: root, today, site: null, base: null };
  const checked = await checkContent(options);
  const { site } = checked;
  const found = [...checked.problems, ...(await problemsOfCards(checked))];
  const problems = found.map((problem) => ({ ...problem, hint: inContent(problem.hint, root) }));
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
