import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { proofs } from '#proofs/registry.ts';
import { fullProfile, fullProfileToday } from '../../support/full-profile.ts';
import { reportContent } from '../../support/measures.ts';
import { makePlatform, makeProfile } from '../../support/profile-builder.ts';
import { measuresDocument } from '../../support/measures-document.ts';

it('docs/measures.md describes the measures as they are', async () => {
  const report = reportContent(fullProfile(), { today: fullProfileToday, locale: 'en' });
  const path = new URL('../../../docs/measures.md', import.meta.url).pathname;
  const nothing = [{ date: '2026-02-28' }];
  const bare = reportContent(
    makeProfile({ platforms: ['instagram', 'newsletter'].map((id) => makePlatform(id, nothing)) }),
    { today: fullProfileToday, locale: 'en' },
  );
  const all = [report, bare].map(({ measures }) => [...measures.values()]);
  const text = await format(measuresDocument(proofs, all[0]!, all[1]!), {
    ...(await resolveConfig(path)),
    filepath: path,
  });
  await expect(text).toMatchFileSnapshot(path);
});
