import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Argument, Command } from 'commander';
import type { Ledger } from '#evidence/ledger.ts';
import { recomputeProfile, type Discrepancy } from '#audit/recompute.ts';
import { exitCodes, pathWord, run } from './words.ts';

const program = new Command('verify')
  .description(
    'Computes every number of a built site again, from the data that the site publishes.',
  )
  .addArgument(new Argument('<folder>', 'the built site').argParser(pathWord));

await run(program, async () => {
  const folder = program.processedArgs[0] as string;
  const discrepancies: Discrepancy[] = [];
  let measures = 0;
  let ledger: Ledger;
  try {
    ledger = JSON.parse(await readFile(path.join(folder, 'proof.json'), 'utf8')) as Ledger;
  } catch {
    process.stderr.write(`${folder} has no proof.json that can be read: it is not a built site.\n`);
    return exitCodes.words;
  }
  for (const claimed of ledger.profiles) {
    const file = path.join(folder, 'data', `${claimed.id}.json`);
    try {
      const bytes = await readFile(file);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      discrepancies.push(...recomputeProfile(ledger, claimed, bytes.toString('utf8'), sha256));
      measures += claimed.measures.length;
    } catch (error) {
      const message = `its data cannot be read (${(error as Error).message})`;
      discrepancies.push({ profile: claimed.id, measure: null, message });
    }
  }
  for (const { profile, measure, message } of discrepancies) {
    process.stderr.write(`${profile}${measure === null ? '' : ` ${measure}`}: ${message}\n`);
  }
  process.stdout.write(
    discrepancies.length === 0
      ? `${measures} measures of ${ledger.profiles.length} profile${ledger.profiles.length === 1 ? '' : 's'}, as of ${ledger.today}: computed again from the published data, all the same.\n`
      : `${discrepancies.length} of ${measures} measures differ from what the published data give.\n`,
  );
  return discrepancies.length === 0 ? exitCodes.done : exitCodes.problems;
});
