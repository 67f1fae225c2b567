import { Argument, Command } from 'commander';
import { auditSite } from '#audit/audit-site.ts';
import { siteFiles } from '#build/site-files.ts';
import { exitCodes, mend, pathWord, run } from './words.ts';

const program = new Command('verify')
  .description(
    'Computes every number of a built site again, from the data that the site publishes, and follows every address of its own.',
  )
  .addArgument(new Argument('<folder>', 'the built site').argParser(pathWord));

await run(program, async () => {
  const folder = program.processedArgs[0] as string;
  await mend(folder);
  const audit = await auditSite(folder, await siteFiles(folder), null);
  if (!audit) {
    process.stderr.write(`${folder} has no proof.json that can be read: it is not a built site.\n`);
    return exitCodes.words;
  }
  const { faults, ledger, links, measures } = audit;
  for (const { file, message } of faults) process.stderr.write(`${file}: ${message}\n`);
  const profiles = `${ledger.profiles.length} profile${ledger.profiles.length === 1 ? '' : 's'}`;
  process.stdout.write(
    faults.length === 0
      ? `${measures} measures of ${profiles}, as of ${ledger.today}: computed again from the published data, all the same. ${links} links lead where they say.\n`
      : `${measures} measures and ${links} links looked at: ${faults.length} fault${faults.length === 1 ? '' : 's'}.\n`,
  );
  return faults.length === 0 ? exitCodes.done : exitCodes.problems;
});
