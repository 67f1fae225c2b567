import { Argument, Command } from 'commander';
import { verifySite } from '#audit/verify-site.ts';
import { exitCodes, mend, pathWord, run } from './words.ts';

const program = new Command('verify')
  .description(
    'Computes what a built site says again, from the data that it publishes: numbers, quotes, tables, pictures, archives and feeds. Follows its links, and looks for every file of its manifest.',
  )
  .addArgument(
    new Argument('<folder>', 'the built site, or a copy of one that was downloaded').argParser(
      pathWord,
    ),
  );

await run(program, async () => {
  const folder = program.processedArgs[0] as string;
  await mend(folder);
  const findings = await verifySite(folder);
  if (!findings) {
    process.stderr.write(`${folder} has no proof.json that can be read: it is not a built site.\n`);
    return exitCodes.words;
  }
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
