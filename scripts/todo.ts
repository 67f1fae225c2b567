import path from 'node:path';
import { Command } from 'commander';
import colour from 'picocolors';
import { printTodo } from '#advice/print-todo.ts';
import { todoOf } from '#advice/todo.ts';
import { loadSite } from '#content/load-site.ts';
import { dayAt, type Day } from '#model/day.ts';
import { hasErrors } from '#problems/problem.ts';
import { reportToTerminal } from '#problems/report-terminal.ts';
import { buildReports } from '#site/built-site.ts';
import { projectRoot } from '#site/places.ts';
import { advisedSite } from '#build/advised-site.ts';
import { dayWord, exitCodes, inContent, pathWord, run } from './words.ts';

const program = new Command('todo')
  .description(
    'Says what would make the pages stronger, what does most first, each with what to do. Changes nothing.',
  )
  .option('--content <folder>', 'the content folder', pathWord, path.join(projectRoot(), 'content'))
  .option('--profile <id>', 'only this profile')
  .option('--today <day>', 'the day that counts as today (default: today, UTC)', dayWord)
  .option('--json', 'print the list as JSON', false);

await run(program, async () => {
  const words = program.opts<{ content: string; profile?: string; today?: Day; json: boolean }>();
  const root = words.content;
  const today = words.today ?? dayAt(Date.now());
  const { site, problems } = await loadSite(root, { today });
  if (!site || hasErrors(problems)) {
    process.stderr.write(
      `${reportToTerminal(problems, { root, colour: colour.isColorSupported })}\nWhat would make the pages stronger can be told once this is mended.\n`,
    );
    return exitCodes.problems;
  }
  const ids = site.profiles.map(({ id }) => id);
  if (words.profile !== undefined && !ids.includes(words.profile)) {
    process.stderr.write(`There is no profile ${words.profile}. Known are ${ids.join(', ')}.\n`);
    return exitCodes.words;
  }
  const built = buildReports(site, { content: root, today, site: null, base: null });
  const items = todoOf(advisedSite(site, built))
    .filter(({ profile }) => words.profile === undefined || profile === words.profile)
    .map(({ command, ...item }) => ({
      ...item,
      ...(command !== undefined && { command: inContent(command, root) }),
    }));
  process.stdout.write(
    words.json
      ? `${JSON.stringify({ today, items }, null, 2)}\n`
      : printTodo(items, colour.isColorSupported),
  );
  return exitCodes.done;
});
