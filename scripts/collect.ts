import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import ora from 'ora';
import colour from 'picocolors';
import { folderCache } from '#collectors/asking/answer-cache.ts';
import { networkFetch } from '#collectors/asking/network-fetch.ts';
import { collectProfiles } from '#collectors/collect-profiles.ts';
import { allFailed } from '#collectors/outcome.ts';
import { collectToJson, reportCollect } from '#collectors/report-collect.ts';
import { loadSite } from '#content/load-site.ts';
import { dayAt, type Day } from '#model/day.ts';
import { reportToTerminal } from '#problems/report-terminal.ts';
import { idPattern } from '#schemas/fields.ts';
import { ownPlaces, projectRoot } from '#site/places.ts';
import { dayWord, exitCodes, pathWord, run } from './words.ts';

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

const program = new Command('collect')
  .description(
    'Asks the public interfaces that metrics/<platform>.yaml names under collect: and adds today’s rows. The one command that uses the network.',
  )
  .option('--content <folder>', 'the content folder', pathWord, path.join(projectRoot(), 'content'))
  .option('--profile <id>', 'only this profile', idWord)
  .option('--platform <id>', 'only this platform', idWord)
  .option(
    '--today <day>',
    'the day that counts as today (default: that of the site’s time zone)',
    todayWord,
  )
  .option('--dry-run', 'ask, say what would happen and write nothing', false)
  .option('--json', 'print what happened as JSON', false);

interface Words {
  content: string;
  profile?: string;
  platform?: string;
  today?: Day;
  dryRun: boolean;
  json: boolean;
}

/** What is wrong with the content does not stop the numbers of the day, but it is said before anything is asked. */
async function sayProblems({ content, today }: Words): Promise<void> {
  const { problems } = await loadSite(content, { today: today ?? dayAt(Date.now()) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  process.stderr.write(
    reportToTerminal(errors, { root: content, colour: colour.isColorSupported }),
  );
}

await run(program, async () => {
  const words = program.opts<Words>();
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
      : reportCollect(outcome, { colour: colour.isColorSupported }),
  );
  return allFailed(outcome) ? exitCodes.problems : exitCodes.done;
});
