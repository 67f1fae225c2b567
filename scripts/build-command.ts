import path from 'node:path';
import { Command } from 'commander';
import ora from 'ora';
import colour from 'picocolors';
import { dayAt, type Day } from '#model/day.ts';
import { reportToTerminal } from '#problems/report-terminal.ts';
import { placeRefusal } from '#problems/system-error.ts';
import { summaryOf } from '#advice/print-todo.ts';
import { readLedger } from '#audit/open-site.ts';
import { buildShare, type Share } from '#build/build-share.ts';
import { buildSite, type BuildListener, type BuildSummary } from '#build/build-site.ts';
import { ownPlaces } from '#site/places.ts';
import { StageError } from '#build/stages/stage.ts';
import { realPlace, refusalToReplace } from '#build/target.ts';
import {
  baseWord,
  contentWords,
  dayWord,
  exitCodes,
  mend,
  pathWord,
  siteWord,
  usualOut,
} from './words.ts';

const { code, caches } = ownPlaces();

/** What every command that builds is told. */
export interface BuildWords {
  content: string;
  out: string;
  earlier?: string;
  site?: string;
  base?: string;
  today?: Day;
  fresh: boolean;
  cache: string;
}

/** A command with the words of a build. */
export const buildProgram = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .option('--content <folder>', 'the content folder', pathWord, path.join(code, 'content'))
    .option('--out <folder>', 'where the site goes', pathWord, usualOut())
    .option(
      '--earlier <folder>',
      'an earlier site whose dated widgets are kept (default: that of --out)',
      pathWord,
    )
    .option('--site <url>', 'where the site will live, instead of url in site.yaml', siteWord)
    .option('--base <path>', 'the folder of the host, instead of base in site.yaml', baseWord)
    .option('--today <day>', 'the day of the build (default: today, UTC)', dayWord)
    .option('--fresh', 'make everything anew, whatever was kept of earlier builds', false)
    .option(
      '--cache <folder>',
      'where what was drawn is kept for the next build',
      pathWord,
      caches,
    );

const quiet = !process.stderr.isTTY || process.env['CI'] !== undefined;
const spinner = ora({ isSilent: quiet, stream: process.stderr });

const listener: BuildListener = {
  problems(problems, root) {
    if (problems.length === 0) return;
    spinner.stop();
    process.stderr.write(reportToTerminal(problems, { root, colour: colour.isColorSupported }));
  },
  stageStarted(name) {
    spinner.start(name);
  },
  stageProgress(done, total) {
    spinner.suffixText = total > 0 ? colour.dim(`${done} of ${total}`) : colour.dim(String(done));
  },
  stageEnded(name, made, notes) {
    spinner.suffixText = '';
    const text = made === '' ? name : `${name}: ${made}`;
    if (quiet) process.stdout.write(`${text}\n`);
    else spinner.succeed(text);
    for (const line of notes) process.stdout.write(`  ${line}\n`);
  },
};

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

function printSummary(
  summary: BuildSummary,
  { out, content }: { out: string; content: string },
  startedAt: number,
): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const shown = path.relative(process.env['INIT_CWD'] ?? process.cwd(), out) || out;
  const { known, missing } = summary.measures;
  process.stdout.write(`
${colour.bold('The site is built.')} ${colour.dim(`${seconds} s`)}
  ${summary.profiles} profile${summary.profiles === 1 ? '' : 's'}, ${summary.pages} pages, ${summary.files} files, ${megabytes(summary.bytes)}
  ${known} numbers that can be traced; ${missing} more say what they would need
  in ${shown}

To look at it:
  ${colour.cyan(`npm run preview${shown === 'dist' ? '' : ` -- ${shown}`}`)}
${todoLine(summary.todo, content)}`);
}

/** What would make it better, in one line; nothing where there is nothing. */
function todoLine(todo: number, content: string): string {
  if (todo === 0) return '';
  const words = contentWords(content);
  const command = `npm run todo${words && ` -- ${words}`}`;
  return `\n${summaryOf(todo)}: ${colour.cyan(command)}\n`;
}

function printFaults(error: StageError): void {
  const most = 20;
  process.stderr.write(`\n${colour.red(error.message)}.\n`);
  for (const { file, message } of error.faults.slice(0, most)) {
    process.stderr.write(`  ${colour.bold(file)}: ${message}\n`);
  }
  if (error.faults.length > most)
    process.stderr.write(`  and ${error.faults.length - most} more\n`);
  process.stderr.write(`${error.advice}\n`);
}

/** What a build that failed has left, as it is and not as it should be. */
async function stateOf(out: string): Promise<string> {
  return (await readLedger(out))
    ? 'Nothing was built; the earlier site stands as it was.'
    : 'Nothing was built.';
}

/** Tells why nothing could be made, and what stands. Throws again what is no fault of the content or of a place. */
async function tellFailure(error: unknown, state: string): Promise<number> {
  spinner.stop();
  if (error instanceof StageError) printFaults(error);
  else {
    const sentence = placeRefusal(error);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
  }
  process.stderr.write(`${state}\n`);
  return exitCodes.problems;
}

const optionsOf = (words: BuildWords) => ({
  content: words.content,
  // The clock of the whole build. Everything below is told the day.
  today: words.today ?? dayAt(Date.now()),
  site: words.site ?? null,
  base: words.base ?? null,
  places: { code, caches: words.cache },
});

/** Makes a share of the profiles, for a build that comes later. Returns the exit code. */
export async function runShare(words: BuildWords, share: Share): Promise<number> {
  try {
    const made = await buildShare(
      { ...optionsOf(words), earlier: words.earlier ?? null },
      share,
      listener,
    );
    if (made === null) {
      spinner.stop();
      process.stderr.write('Nothing was made.\n');
      return exitCodes.problems;
    }
    const shown = path.relative(process.env['INIT_CWD'] ?? process.cwd(), words.cache) || '.';
    process.stdout.write(
      `Share ${share.place} of ${share.count} is made: ${made.join(', ') || 'no profile'}. It lies in ${shown}.\n`,
    );
    return exitCodes.done;
  } catch (error) {
    return tellFailure(error, 'Nothing was made.');
  }
}

/** Builds a whole site. Returns the exit code. */
export async function runBuild(words: BuildWords): Promise<number> {
  // Where it is a link, the site goes to where that leads.
  const out = await realPlace(words.out);
  await mend(out);
  const refusal = await refusalToReplace(words.out, { content: words.content, code });
  if (refusal !== null) {
    process.stderr.write(
      `${words.out} cannot be the place of the site: ${refusal}.\nName an empty or a new folder with --out.\n`,
    );
    return exitCodes.words;
  }
  const startedAt = performance.now();
  try {
    const summary = await buildSite(
      { ...optionsOf(words), out, earlier: words.earlier ?? out, fresh: words.fresh },
      listener,
    );
    if (summary === null) {
      spinner.stop();
      process.stderr.write(`${await stateOf(out)}\n`);
      return exitCodes.problems;
    }
    printSummary(summary, words, startedAt);
    return exitCodes.done;
  } catch (error) {
    return tellFailure(error, await stateOf(out));
  }
}
