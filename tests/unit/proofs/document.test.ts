import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { proofs } from '#proofs/registry.ts';
import { fullProfile, fullProfileToday } from '../../support/full-profile.ts';
import { reportContent } from '../../support/measures.ts';
import { measuresDocument } from '../../support/measures-document.ts';

it('docs/measures.md describes the measures as they are', async () => {
  const report = reportContent(fullProfile(), { today: fullProfileToday, locale: 'en' });
  const path = new URL('../../../docs/measures.md', import.meta.url).pathname;
  const text = await format(measuresDocument(proofs, [...report.measures.values()]), {
    ...(await resolveConfig(path)),
    filepath: path,
  });
  await expect(text).toMatchFileSnapshot(path);
});
