import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFiles } from '#importers/reading/open-files.ts';
import { formats } from '#importers/registry.ts';
import type { ImportOptions } from '#importers/format.ts';
import { projectRoot } from '../support/command.ts';
import { options } from '../support/export-file.ts';
import { shortJson } from './digest.ts';

// What every format makes of its files, beside what an import of them writes: what it skipped, left and says of it.

const fixtures = path.join(projectRoot, 'tests/fixtures/importers');

describe.each(formats)('$name', (format) => {
  it('makes of its files what was kept', async () => {
    const folder = path.join(fixtures, format.id);
    const names = (await readdir(folder)).filter(
      (name) => !/^(?:expected|words\.json)$/.test(name),
    );
    const words = JSON.parse(
      await readFile(path.join(folder, 'words.json'), 'utf8').catch(() => '{}'),
    ) as Partial<ImportOptions>;
    const { opened } = await openFiles(
      names.sort().map((name) => ({ path: path.join(folder, name), shown: name, named: true })),
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
