import path from 'node:path';
import { expect, it } from 'vitest';
import { format, resolveConfig } from 'prettier';
import { contentDocument } from '../../support/content-document.ts';

it('docs/content.md says what the schemas check', async () => {
  const file = path.resolve(import.meta.dirname, '../../../docs/content.md');
  const options = await resolveConfig(file);
  const text = await format(contentDocument(), { ...options, filepath: file });
  await expect(text).toMatchFileSnapshot(file);
});
