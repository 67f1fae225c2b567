import path from 'node:path';
import { CommanderError, InvalidArgumentError, type Command } from 'commander';
import { parseDay, type Day } from '#model/day.ts';
import { basePattern } from '#schemas/fields.ts';
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

/** A hint whose command names the content folder too, where that is not the project's own: it can be copied as it stands. */
export function inContent(hint: string, content: string): string {
  if (content === path.join(projectRoot(), 'content')) return hint;
  const folder = path.relative(calledIn(), content) || '.';
  const word = /\s/.test(folder) ? JSON.stringify(folder) : folder;
  return hint.replace(
    /npm run (?:new|import) -- .*?(?=\. |$)/,
    (command) => `${command} --content ${word}`,
  );
}

const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room, then run this again.',
  EDQUOT: 'your share of the disk is used up. Make room, then run this again.',
  EROFS: 'it can only be read. Choose another folder.',
  EACCES: 'you may not write or read there. Choose another folder, or change its permissions.',
  EPERM: 'you may not write or read there. Choose another folder, or change its permissions.',
  ENOTDIR: 'a part of its path is a file. Choose another folder.',
  ENAMETOOLONG: 'its name is too long for this disk. Choose a shorter one.',
};

/** What a disk that refuses means, as one sentence; null for every other error. */
export function placeRefusal(error: unknown): string | null {
  const { code, path: place } = (error ?? {}) as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : refusals[code];
  return reason === undefined ? null : `${place ?? 'A file'} cannot be used: ${reason}`;
}

/**
 * Runs a command: words that are off exit with 2 and say so, a command returns its own code. A mistake of the user never shows
 * a stack trace; a fault of ours does, with a request to report it.
 */
export async function run(program: Command, action: () => Promise<number>): Promise<void> {
  // A reader that has seen enough, such as `head`, is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  program.exitOverride().showHelpAfterError('(add --help to see every option)');
  program.action(async () => {
    process.exitCode = await action();
  });
  try {
    await program.parseAsync();
  } catch (error) {
    const refusal = placeRefusal(error);
    if (refusal !== null) {
      process.stderr.write(`${refusal}\n`);
      process.exitCode = exitCodes.problems;
      return;
    }
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.words;
  }
}
