import path from 'node:path';
import { Argument, Command } from 'commander';
import colour from 'picocolors';
import type { Findings } from '#audit/check.ts';
import { addressOf } from '#audit/audit-site.ts';
import { readLedger } from '#audit/open-site.ts';
import { checkOrigin } from '#audit/read-pages.ts';
import { verifySite } from '#audit/verify-site.ts';
import { drawCardsAgain } from '#build/draw-again.ts';
import { loadSite } from '#content/load-site.ts';
import { reportToTerminal } from '#problems/report-terminal.ts';
import { projectRoot } from '#site/places.ts';
import { exitCodes, mend, pathWord, run } from './words.ts';

const program = new Command('verify')
  .description(
    'Computes what a built site says again, from the data that it publishes: numbers, quotes, tables, pictures, archives and feeds. Follows its links, and looks for every file of its manifest.',
  )
  .addArgument(
    new Argument('<folder>', 'the built site, or a copy of one that was downloaded').argParser(
      pathWord,
    ),
  )
  .option('--pixels', 'draws every card again, from the content that it was built from', false)
  .option('--content <folder>', 'that content', pathWord, path.join(projectRoot(), 'content'));

/** Null where the content has errors, which have been told. */
async function pixels(folder: string, content: string): Promise<Findings | null> {
  const ledger = (await readLedger(folder))!;
  const { today } = ledger;
  const { site, problems } = await loadSite(content, { today });
  if (!site) {
    const asText = reportToTerminal(problems, { root: content, colour: colour.isColorSupported });
    process.stderr.write(asText);
    return null;
  }
  // Cards say where they come from.
  const { origin, base } = addressOf(ledger);
  const address = { site: origin === checkOrigin ? null : origin, base };
  return drawCardsAgain(folder, site, { content, today, ...address }, () => {});
}

await run(program, async () => {
  const folder = program.processedArgs[0] as string;
  await mend(folder);
  const words = program.opts<{ pixels: boolean; content: string }>();
  const published = await verifySite(folder);
  if (!published) {
    process.stderr.write(`${folder} has no proof.json that can be read: it is not a built site.\n`);
    return exitCodes.words;
  }
  const drawn = words.pixels ? [await pixels(folder, words.content)] : [];
  if (drawn.includes(null)) return exitCodes.problems;
  const findings = [...published, ...drawn.filter((finding) => finding !== null)];
  const faults = findings.flatMap((finding) => finding.faults);
  const unchecked = findings.flatMap((finding) => finding.unchecked ?? []);
  for (const { file, message } of faults) process.stderr.write(`${file}: ${message}\n`);
  const sound = findings.filter((finding) => finding.faults.length === 0);
  process.stdout.write(
    [
      ...sound.map(({ looked }) => `${looked}.`),
      ...(faults.length === 0
        ? ['All of it is as it was built.']
        : [`${faults.length} fault${faults.length === 1 ? '' : 's'}.`]),
      'Not checked:',
      ...unchecked.map((what) => `  ${what}`),
      '',
    ].join('\n'),
  );
  return faults.length === 0 ? exitCodes.done : exitCodes.problems;
});
