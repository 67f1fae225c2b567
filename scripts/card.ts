import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import colour from 'picocolors';
import { imageFormats, type ImageFormat } from '#cards/image-format.ts';
import { makeCard } from '#cards/make.ts';
import { cardSizes } from '#cards/sizes.ts';
import { loadSite } from '#content/load-site.ts';
import { dayAt, type Day } from '#model/day.ts';
import { reportToTerminal } from '#problems/report-terminal.ts';
import { buildReports } from '#site/built-site.ts';
import { orderOf } from '#site/card-order.ts';
import { cardItems } from '#site/card-items.ts';
import { cardTools } from '#site/card-tools.ts';
import { projectRoot } from '#site/places.ts';
import { schemes, type Scheme } from '#theme/palette.ts';
import { dayWord, exitCodes, pathWord, run } from './words.ts';

const program = new Command('card')
  .description('Draws one card, now, into a file.')
  .requiredOption('--profile <id>', 'the profile')
  .option('--card <id>', 'the design', 'profile')
  .option('--key <name>', 'which one, where a design yields several')
  .addOption(
    new Option('--size <id>', 'the size').choices(cardSizes.map(({ id }) => id)).default('og'),
  )
  .addOption(
    new Option('--scheme <name>', 'light or dark (default: as the theme says)').choices([
      ...schemes,
    ]),
  )
  .option('--content <folder>', 'the content folder', pathWord, path.join(projectRoot(), 'content'))
  .option('--today <day>', 'the day that counts as today (default: today, UTC)', dayWord)
  .requiredOption('--out <file>', 'the picture to write: .png, .webp or .avif', pathWord);

/** By the ending of a file; null for one that a card cannot be written as. */
function formatOf(file: string): ImageFormat | null {
  const ending = path.extname(file).slice(1).toLowerCase();
  return imageFormats.find((format) => format === ending) ?? null;
}

interface Words {
  profile: string;
  card: string;
  key?: string;
  size: string;
  scheme?: Scheme;
  content: string;
  today?: Day;
  out: string;
}

await run(program, async () => {
  const words = program.opts<Words>();
  const today = words.today ?? dayAt(Date.now());
  const { site: content, problems } = await loadSite(words.content, { today });
  if (!content) {
    process.stderr.write(
      reportToTerminal(problems, { root: words.content, colour: colour.isColorSupported }),
    );
    return exitCodes.problems;
  }
  const options = { content: words.content, today, site: null, base: null };
  const site = buildReports(content, options);
  const paths = cardItems(site);
  const found = paths.find(
    ({ profile, card, key }) =>
      profile === words.profile && card.id === words.card && key === (words.key ?? null),
  );
  if (!found) {
    const known = paths
      .filter(({ profile }) => profile === words.profile)
      .map(({ card, key }) => `--card ${card.id}${key === null ? '' : ` --key ${key}`}`);
    process.stderr.write(
      known.length > 0
        ? `There is no such card of ${words.profile}. There are:\n  ${known.join('\n  ')}\n`
        : `There is no profile ${words.profile}. There are: ${content.profiles.map(({ id }) => id).join(', ')}\n`,
    );
    return exitCodes.words;
  }
  const format = formatOf(words.out);
  if (format === null) {
    process.stderr.write(`${words.out} is none of .png, .webp and .avif.\n`);
    return exitCodes.words;
  }
  const { picture, missing, tooLong } = await makeCard(
    {
      ...orderOf(
        site,
        found,
        cardSizes.find(({ id }) => id === words.size)!,
        format,
      ),
      ...(words.scheme && { scheme: words.scheme }),
    },
    await cardTools(site),
  );
  await mkdir(path.dirname(words.out), { recursive: true });
  await writeFile(words.out, picture);
  if (missing.length > 0) {
    process.stderr.write(`No font at hand draws ${missing.join(' ')}: those places are empty.\n`);
  }
  for (const { text, room } of tooLong)
    process.stderr.write(`“${text}” is cut off: there is room for about ${room} characters.\n`);
  process.stdout.write(`${words.out}\n${found.claim.alt}\n`);
  return exitCodes.done;
});
