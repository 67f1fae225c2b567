import { isCI, isTTY } from '@clack/prompts';
import type { Command } from 'commander';
import colour from 'picocolors';
import { askQuestions } from '#importers/asking/ask-questions.ts';
import { importFiles } from '#importers/import-files.ts';
import { shellWords } from '#importers/question.ts';
import type { ImportOutcome } from '#importers/writing/outcome.ts';
import { importToJson, reportImport } from '#importers/writing/report-import.ts';
import { reportQuestions } from '#importers/writing/report-questions.ts';
import { hasErrors } from '#problems/problem.ts';
import { reportToTerminal } from '#problems/report-terminal.ts';
import { importCommand, requestOf, type ImportWords } from './import-command.ts';
import { keepMemorySmall } from './small-memory.ts';
import { exitCodes, inContent, pathWord, run } from './words.ts';

const argv = process.argv.slice(2);

/** Imports, and asks what only the user can tell as long as there is a terminal to ask on and an answer comes. */
async function importAsking(
  command: Command,
  said: readonly string[],
): Promise<{ outcome: ImportOutcome; said: readonly string[] }> {
  const outcome = await importFiles(requestOf(command));
  const { json } = command.opts<ImportWords>();
  const asks = !json && !isCI() && isTTY(process.stdout) && process.stdin.isTTY;
  if (!asks || outcome.questions.length === 0) return { outcome, said };
  const terminal = { input: process.stdin, output: process.stdout };
  const answers = await askQuestions(outcome.questions, terminal);
  if (answers === null || answers.length === 0) return { outcome, said };
  const words = [...said, ...answers];
  return importAsking(
    importCommand()
      .exitOverride()
      .parse([...argv, ...words], { from: 'user' }),
    words,
  );
}

const program = importCommand();
await run(program, async () => {
  keepMemorySmall();
  const words = program.opts<ImportWords>();
  const workingFolder = pathWord('.');
  const { outcome, said } = await importAsking(program, []);
  const failed = hasErrors(outcome.problems);
  if (words.json) process.stdout.write(importToJson(outcome));
  else {
    process.stdout.write(reportImport(outcome, { colour: colour.isColorSupported }));
    if (outcome.problems.length > 0) {
      const report = { root: workingFolder, colour: colour.isColorSupported };
      process.stderr.write(
        reportToTerminal(
          outcome.problems.map((problem) => ({
            ...problem,
            hint: inContent(problem.hint, words.content),
          })),
          report,
        ),
      );
    }
    process.stderr.write(reportQuestions(outcome.questions, [...argv, ...said]));
    if (said.length > 0) {
      process.stdout.write(`In a script: npm run import -- ${shellWords([...argv, ...said])}\n`);
    }
  }
  return failed ? exitCodes.problems : exitCodes.done;
});
