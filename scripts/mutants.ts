/**
 * Changes the source and tells which changes no quick test notices. `npm run mutants` draws lines anew for each seed;
 * `npm run mutants -- src/model/cadence.ts` changes the whole of a file.
 */
import { globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Stryker } from '@stryker-mutator/core';
import { Command, InvalidArgumentError } from 'commander';
import { drawLines } from './mutants/drawn-lines.ts';
import { killedByPart, survivors } from './mutants/killed-by-part.ts';

const PARTS = ['content', 'evidence', 'importers', 'model', 'proofs', 'public', 'site', 'words'];

const whole = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('Write a whole number from 1.');
  return number;
};

interface Options {
  lines: number;
  seed: number;
  json?: string;
}

/** Lines of all parts, as Stryker takes them: `src/model/day.ts:1-12`. */
function drawnRanges(lines: number, seed: number): string[] {
  const files = globSync(`src/{${PARTS.join(',')}}/**/*.{ts,tsx}`).sort();
  return drawLines(files, lines, seed).map(({ file, from, to }) => `${file}:${from}-${to}`);
}

const program = new Command()
  .name('npm run mutants --')
  .description(
    'Changes the source, runs the quick tests of what was changed, and tells what none of them noticed',
  )
  .argument(
    '[files...]',
    `whole files to change; lines of ${PARTS.join(', ')} are drawn if left out`,
  )
  .option('--lines <count>', 'so many lines are drawn', whole, 600)
  .option('--seed <number>', 'the same seed draws the same lines', whole, 1)
  .option('--json <file>', 'write table and survivors into a file too')
  .action(async (files: string[], { lines, seed, json }: Options) => {
    const results = await new Stryker({
      mutate: files.length > 0 ? files : drawnRanges(lines, seed),
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'vitest.mutants.config.ts', related: false },
      coverageAnalysis: 'perTest',
      // What runs once while a module loads cannot be told apart by tests: every one of them would have to run anew.
      ignoreStatic: true,
      // Another word in a message breaks nothing that a test should ask for.
      mutator: { excludedMutations: ['StringLiteral'] },
      ignorePatterns: ['dist', 'docs/images'],
      tempDirName: '.cache/mutants',
      dryRunTimeoutMinutes: 30,
      concurrency: 2,
      reporters: ['progress-append-only'],
      allowConsoleColors: false,
    }).runMutationTest();

    const parts = killedByPart(results);
    const left = survivors(results);
    console.table(
      parts.map((part) => ({
        ...part,
        'killed %': Math.floor((100 * part.killed) / part.mutants),
      })),
    );
    const tried = parts.reduce((sum, { mutants }) => sum + mutants, 0);
    const killed = parts.reduce((sum, part) => sum + part.killed, 0);
    for (const { place, change, untested } of left)
      console.log(`${place} ${change}${untested ? ' (no test runs it)' : ''}`);
    console.log(`${killed} of ${tried} changes were noticed.`);
    if (json !== undefined)
      await writeFile(json, `${JSON.stringify({ seed, parts, survivors: left }, null, 2)}\n`);
  });

await program.parseAsync();
