import path from 'node:path';
import { CommanderError, InvalidArgumentError, type Command } from 'commander';
import { parseDay, type Day } from '#model/day.ts';
import { basePattern } from '#schemas/fields.ts';
import { recover } from '#build/swap.ts';
import { realPlace } from '#build/target.ts';
import { placeRefusal } from '#problems/system-error.ts';
import { projectRoot } from '#site/places.ts';

/** What the commands share: how their words are read, and what their exit codes mean. */

export const exitCodes = { done: 0, problems: 1, words: 2 } as const;

export function dayWord(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new InvalidArgumentError('Write a day as YYYY-MM-DD.');
  return parsed;
}

export function siteWord(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('Write an address such as https://example.com.');
  }
  if (url.pathname !== '/') {
    throw new InvalidArgumentError(`Write the folder as --base ${url.pathname} instead.`);
  }
  return url.origin;
}

export function baseWord(text: string): string {
  if (!basePattern.test(text)) {
    throw new InvalidArgumentError('A base begins with / and holds plain names: /reviews.');
  }
  return text;
}

/** The folder in which the command was called: npm remembers it. */
const calledIn = (): string => process.env['INIT_CWD'] ?? process.cwd();

/** A path from the folder in which the command was called, not from that of the project. */
export function pathWord(text: string): string {
  return path.resolve(calledIn(), text);
}

/** The words that name a content folder where it is not the project's own; empty where it is. */
export function contentWords(content: string): string {
  if (content === path.join(projectRoot(), 'content')) return '';
  const folder = path.relative(calledIn(), content) || '.';
  return `--content ${/\s/.test(folder) ? JSON.stringify(folder) : folder}`;
}

/** A hint whose command names the content folder too, where that is not the project's own: it can be copied as it stands. */
export function inContent(hint: string, content: string): string {
  const words = contentWords(content);
  if (words === '') return hint;
  return hint.replace(
    /npm run (?:new|import|collect|card|todo|check)(?: -- .*?(?=\. |$)|\b)/,
    (command) => `${command}${command.includes(' -- ') ? '' : ' --'} ${words}`,
  );
}

/** Where a site goes unless a command is told otherwise. */
export const usualOut = (): string => path.join(projectRoot(), 'dist');

/** Brings a site back that a build, killed while it put another one in its place, has left beside it. */
export async function mend(out: string): Promise<void> {
  const place = await realPlace(out);
  if (!(await recover(place))) return;
  process.stderr.write(
    `A build was killed while it put a new site in its place: the earlier one stands in ${place} again.\n`,
  );
}

/**
 * Runs a command: words that are off exit with 2 and say so, a command returns its own code. A mistake of the user, a full disk or
 * a place that cannot be written never show a stack trace; a fault of ours does, with a request to report it.
 */
export async function run(program: Command, action: () => Promise<number>): Promise<void> {
  // A reader that has seen enough, such as `head`, is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  program.exitOverride().showHelpAfterError('(add --help to see every option)');
  program.action(async () => {
    // Whatever was asked: the usual site is looked after first. Where that cannot be mended, it may not be what is asked about.
    await mend(usualOut()).catch(() => undefined);
    process.exitCode = await action();
  });
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.words;
      return;
    }
    const sentence = placeRefusal(error);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = exitCodes.problems;
  }
}
