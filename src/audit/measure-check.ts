import { createHash } from 'node:crypto';
import { ledgerMethod } from '#evidence/ledger.ts';
import { proofs } from '#proofs/registry.ts';
import { wordsOf } from '#words/words.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { dataFile, type OpenSite } from './open-site.ts';
import { recomputeProfile } from './recompute.ts';

const PROOF = 'proof.json';

/** What the ledger says of a profile besides its measures. */
function aboutFaults({ ledger, profiles }: OpenSite): Fault[] {
  return ledger.profiles.flatMap(({ id, name, sample, data }) => {
    const front = profiles.get(id)?.frontMatter;
    return [
      ...(front && (front.name !== name || front.sample !== sample)
        ? [{ file: PROOF, message: `${id} is called otherwise in ${dataFile(id)}` }]
        : []),
      ...(data.endsWith(`/${dataFile(id)}`)
        ? []
        : [{ file: PROOF, message: `the data of ${id} is said to be at ${data}` }]),
    ];
  });
}

/** Formulas are the same wherever they are told. */
function methodFaults({ ledger }: OpenSite): Fault[] {
  const words = wordsOf(ledger.locale);
  const known = proofs.flatMap((proof) =>
    proof.methods.map((method) => JSON.stringify(ledgerMethod(method, proof.id, words))),
  );
  return ledger.methods
    .filter((method, index) => JSON.stringify(method) !== known[index])
    .map(({ proof, id }) => ({
      file: PROOF,
      message: `the method ${proof}.${id} is not told as it is computed`,
    }));
}

async function tableFaults({ ledger, files, bytes }: OpenSite): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { path, bytes: size, sha256 } of ledger.files) {
    const content = files.includes(path) ? await bytes(path) : null;
    if (content === null) faults.push({ file: path, message: `is in ${PROOF} and is not there` });
    else if (
      content.byteLength !== size ||
      createHash('sha256').update(content).digest('hex') !== sha256
    )
      faults.push({ file: path, message: `is not the table that ${PROOF} names` });
  }
  const told = new Set(ledger.files.map(({ path }) => path));
  for (const file of files)
    if (/^data\/.*\.csv$/.test(file) && !told.has(file))
      faults.push({ file, message: `is not in ${PROOF}` });
  return faults;
}

/** Every measure of the ledger follows from the published data, and all else that the ledger says is so. */
export const measureCheck: Check = {
  id: 'measures',
  async run(site) {
    const { ledger, bytes } = site;
    const faults: Fault[] = [];
    for (const claimed of ledger.profiles) {
      const file = dataFile(claimed.id);
      try {
        const data = await bytes(file);
        const sha256 = createHash('sha256').update(data).digest('hex');
        for (const { profile, measure, message } of recomputeProfile(
          ledger,
          claimed,
          data.toString(),
          sha256,
        ))
          faults.push({ file, message: `${measure ?? profile}: ${message}` });
      } catch (error) {
        faults.push({ file, message: `cannot be computed again: ${(error as Error).message}` });
      }
    }
    const measures = ledger.profiles.reduce((sum, one) => sum + one.measures.length, 0);
    return {
      faults: [
        ...faults,
        ...aboutFaults(site),
        ...methodFaults(site),
        ...(await tableFaults(site)),
      ],
      looked: `${measures} measures follow from the published data, as of ${ledger.today}`,
    };
  },
};
