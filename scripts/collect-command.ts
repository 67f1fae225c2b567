import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { dayAt, type Day } from '#model/day.ts';
import { idPattern } from '#schemas/fields.ts';
import { projectRoot } from '#site/places.ts';
import { dayWord, pathWord } from './words.ts';

/** The words of `npm run collect`. */

function idWord(text: string): string {
  if (idPattern.test(text)) return text;
  throw new InvalidArgumentError('Write small Latin letters, digits and single hyphens.');
}

/** A reading of now cannot be one of a day that has not begun anywhere. */
function todayWord(text: string): Day {
  const day = dayWord(text);
  if (day > dayAt(Date.now(), 'Pacific/Kiritimati')) {
    throw new InvalidArgumentError('This day is yet to come.');
  }
  return day;
}

export const collectCommand = () =>
  new Command('collect')
    .description(
      'Asks the public interfaces that metrics/<platform>.yaml names under collect: and adds today’s rows. The one command that uses the network.',
    )
    .option(
      '--content <folder>',
      'the content folder',
      pathWord,
      path.join(projectRoot(), 'content'),
    )
    .option('--profile <id>', 'only this profile', idWord)
    .option('--platform <id>', 'only this platform', idWord)
    .option(
      '--today <day>',
      'the day that counts as today (default: that of the site’s time zone)',
      todayWord,
    )
    .option('--dry-run', 'ask, say what would happen and write nothing', false)
    .option('--json', 'print what happened as JSON', false);

export interface CollectWords {
  content: string;
  profile?: string;
  platform?: string;
  today?: Day;
  dryRun: boolean;
  json: boolean;
}
