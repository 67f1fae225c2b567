import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { messagesDocument } from '../../support/messages-document.ts';

it('docs/messages.md names every code', async () => {
  const file = path.resolve(import.meta.dirname, '../../../docs/messages.md');
  const options = await resolveConfig(file);
  const text = await format(messagesDocument(), { ...options, filepath: file });
  await expect(text).toMatchFileSnapshot(file);
});
