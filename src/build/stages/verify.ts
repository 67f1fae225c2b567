import { auditSite } from '#audit/audit-site.ts';
import { listFiles } from '#audit/read-pages.ts';
import { StageError, type Stage } from './stage.ts';

const ADVICE =
  'This is a fault of the site, not of your content, unless it names a link that you wrote.';

/** Looks at what was built as anybody can with `npm run verify`. */
export const verify: Stage = {
  name: 'verify',
  async run({ staging, outside, progress }) {
    const audit = await auditSite(staging, await listFiles(staging), outside, progress);
    const faults = audit?.faults ?? [{ file: 'proof.json', message: 'cannot be read' }];
    if (!audit || faults.length > 0) {
      throw new StageError('The built site is not sound', faults, ADVICE);
    }
    return { made: `${audit.links.toLocaleString('en')} links and every number checked` };
  },
};
