import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { command, projectRoot, type Outcome } from './command.ts';

/** Real files that are no part of the project: what needs them is skipped where this folder is absent. */
export const realData = path.resolve(projectRoot, '../shared/data');
export const hasRealData = existsSync(realData);

/** Counts of Decred on one platform: files without a header, each row Unix seconds and a count. */
function decred(platform: string, files: readonly string[], words = ''): string {
  const paths = files.map((file) => `@decred-multiplatform/accounts/${file}.tsi`).join(' ');
  return `import ${paths} --profile decred --platform ${platform} --columns date,followers
    --source "Public counts, noted by hand and by a script" --method manual ${words}`;
}

function milestone(date: string, platform: string, title: string, why: string): string {
  return `new milestone --profile decred --name "${title}" --set date=${date}
    --set platform=${platform} --set "why=${why}"`;
}

/**
 * Three profiles from real files, made with nothing but the commands, in this order: what follows `npm run`, as one would type it.
 * `@` begins a path below the folder of real data.
 */
export const realContentSteps: readonly string[] = [
  'new site --name "Real growth" --set url=https://growth.plaudit.example',
  'new profile --name rOpenSci --set kind=organization --set handle=@rOpenSci',
  'new profile --name T-Series --profile tseries --set kind=organization',
  'new profile --name Decred --set kind=project --set handle=@decredproject',

  // Of the monthly file's followers: 16,900 and 14,600 are rounded, 15,530 and 15,058 between them are not.
  `import @x-ropensci/tweet-activity --profile ropensci --handle @rOpenSci
    --source "X post activity exports 2020-21; followers from a monthly file kept by hand"
    --precision "nearest 100 until 2017-09-01"
    --precision "nearest 100 from 2017-12-01 until 2018-02-01"`,
  // The rest of the monthly file are sums of months, which can't stand beside sums of days.
  `import @x-ropensci/twitter_metrics_monthly_rOpenSci.csv --profile ropensci --platform x
    --only followers`,

  `import @youtube-tseries/subscribers.csv --profile tseries --platform youtube
    --map TotalSubscribers=followers --source "Social Blade" --precision exact`,

  decred('x', ['twitter.com/decredproject/followers'], '--handle @decredproject'),
  `import @decred-multiplatform/accounts/twitter.com/decredproject/following.tsi --profile decred
    --platform x --columns date,following`,
  decred('youtube', ['youtube.com/decredchannel/subscribers'], '--handle @decredchannel'),
  // One exact count of 2022-05-02 came from elsewhere and stands among the rounded ones.
  decred(
    'youtube',
    ['youtube.com/decredchannel/subscribers_rounded'],
    '--precision "3 digits from 2019-10-01 until 2022-05-01" --precision "3 digits from 2022-05-03"',
  ),
  decred(
    'facebook',
    ['facebook.com/decredproject/followers', 'facebook.com/decredproject/followers_rounded'],
    '--precision "2 digits from 2022-10-01"',
  ),
  decred('instagram', ['instagram.com/decredproject/followers']),
  decred(
    'linkedin',
    ['linkedin.com/decredproject/followers'],
    '--notes "The counts from November 2022 to May 2023 come from a search engine and may be older."',
  ),
  decred('reddit', ['reddit.com/decred/subscribers'], '--noun subscribers'),
  decred('discord', ['discord.com/decred/members']),
  decred('telegram', ['t.me/Decred/members']),
  decred('medium', ['medium.com/decred/followers']),
  decred('github', ['github.com/decred/dcrd/stars'], '--name "GitHub (dcrd)"'),

  milestone(
    '2021-03-03',
    'discord',
    'Discord was pruned',
    'Those who were not verified and away for 30 days were removed.',
  ),
  milestone(
    '2022-08-01',
    'discord',
    'Discord was pruned again',
    'Those who were away for 30 days were removed.',
  ),
  milestone('2022-12-06', 'discord', 'Inactive people left Discord', 'They were removed.'),
  milestone(
    '2022-10-01',
    'facebook',
    'Facebook began to round',
    'The page shows 3.9K instead of a count.',
  ),
  milestone(
    '2023-10-17',
    'linkedin',
    'LinkedIn removed inactive followers',
    'It happened between 12 and 17 October.',
  ),
];

const bios: Readonly<Record<string, string>> = {
  ropensci: 'A community that builds software for open and reproducible science.',
  tseries: 'A music label whose channel was followed day by day for three years.',
  decred: 'A cryptocurrency project that noted its public counts for ten years.',
};

/** Runs one step on a content folder. Throws with what the command said where it fails. */
export async function runStep(step: string, folder: string): Promise<Outcome> {
  const [name, ...typed] = [...step.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) =>
    word.replaceAll('"', ''),
  );
  const words = typed.map((word) =>
    /^@[\w-]+\//.test(word) ? path.join(realData, word.slice(1)) : word,
  );
  const outcome = await command(name!, [...words, '--content', folder]);
  if (outcome.code === 0) return outcome;
  throw new Error(`npm run ${name} -- ${words.join(' ')}\n${outcome.stdout}${outcome.stderr}`);
}

/**
 * Builds the three profiles in an empty folder. Throws with what a command said where one fails.
 * @param folder absolute path of the content folder to make
 * @returns what each step said, in order
 */
export async function makeRealContent(folder: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of realContentSteps) outcomes.push(await runStep(step, folder));
  // What a starter file asks its owner to write.
  for (const [profile, bio] of Object.entries(bios)) {
    const file = path.join(folder, 'profiles', profile, 'profile.mdx');
    const starter = await readFile(file, 'utf8');
    await writeFile(file, starter.replace(/^Write the bio here.*$/m, bio));
  }
  return outcomes;
}
