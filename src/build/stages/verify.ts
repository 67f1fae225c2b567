import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ledger } from '#evidence/ledger.ts';
import type { Fault } from '#audit/fault.ts';
import { recomputeProfile } from '#audit/recompute.ts';
import { checkLinks } from '#audit/links.ts';
import { checkOrigin, listFiles, readPages } from '#audit/read-pages.ts';
import { StageError, type Stage } from './stage.ts';

const ADVICE =
  'This is a fault of the site, not of your content, unless it names a link that you wrote. The earlier site stands.';

/** Computes every number again from the data that was just written. */
async function checkNumbers(folder: string): Promise<Fault[]> {
  const ledger = JSON.parse(await readFile(path.join(folder, 'proof.json'), 'utf8')) as Ledger;
  const faults: Fault[] = [];
  for (const profile of ledger.profiles) {
    const file = `data/${profile.id}.json`;
    const text = await readFile(path.join(folder, file), 'utf8');
    const sha256 = createHash('sha256').update(text).digest('hex');
    for (const { measure, message } of recomputeProfile(ledger, profile, text, sha256)) {
      faults.push({
        file,
        message: measure === null ? message : `${measure}: ${message}`,
      });
    }
  }
  return faults;
}

/** Looks at what was built as a visitor's browser and as a doubter would. */
export const verify: Stage = {
  name: 'verify',
  async run({ site, outside, staging, progress }) {
    const files = await listFiles(staging);
    const base = site.urls.home();
    const pages = await readPages(staging, files, base, progress);
    const origin = site.urls.origin ?? checkOrigin;
    const faults = [
      ...checkLinks({ pages, files, base, origin, outside }),
      ...(await checkNumbers(staging)),
    ];
    if (faults.length > 0) throw new StageError('The built site is not sound', faults, ADVICE);
    const links = pages.reduce((sum, page) => sum + page.references.length, 0);
    return {
      made: `${links.toLocaleString('en')} links and every number checked`,
    };
  },
};
