import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFiles } from '#importers/reading/open-files.ts';
import { formats } from '#importers/registry.ts';
import { options } from '../support/export-file.ts';
import { importerFixture } from '../support/importer-fixture.ts';
import { shortJson } from './digest.ts';

// What every format makes of its files, beside what an import of them writes: what it skipped, left and says of it.

describe.each(formats)('$name', (format) => {
  it('makes of its files what was kept', async () => {
    const { files, words } = await importerFixture(format.id);
    const { opened } = await openFiles(
      files.map((file) => ({ path: file, shown: path.basename(file), named: true })),
      { encoding: null, sheet: null },
    );
    const found = opened.map((one) => `${one.file}: ${format.detect(one)}`);
    const result = format.read(
      opened.filter((one) => format.detect(one) > 0),
      options(words),
    );
    const { imports, ...rest } = result;
    const lines = imports.map((one) => shortJson(one, 6));
    await expect(
      [
        ...found,
        ...lines,
        ...Object.entries(rest).map(([name, value]) => `${name}: ${shortJson(value, 20)}`),
        '',
      ].join('\n'),
    ).toMatchFileSnapshot(`imports/${format.id}.txt`);
  });
});
