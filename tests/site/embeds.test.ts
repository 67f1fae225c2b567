import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';

const site = inject('sampleSite');
const files = await listFiles(site);
const bytesOf = (file: string) => readFile(path.join(site, file));

const folders = files.flatMap((file) => /^embed\/[^/]+\/card\/(?=index\.html$)/.exec(file) ?? []);

test.each(folders)(
  '%s has the newest card at a lasting address, and a dated copy of its own',
  async (folder) => {
    const html = (await bytesOf(`${folder}index.html`)).toString();
    const [, drawn] = /<img class="og" src="\/sub\/(cards\/[^"]+)"/.exec(html)!;
    const { date } = JSON.parse((await bytesOf(`${folder}newest.json`)).toString()) as {
      date: string;
    };
    const dated = (await bytesOf(`${folder}${date}/index.html`)).toString();
    expect([...dated.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, src]) => src)).toEqual(
      ['og', 'square', 'portrait'].map((size) => `/sub/${folder}${date}/card.${size}.png`),
    );
    const picture = await bytesOf(drawn!);
    expect(picture.equals(await bytesOf(`${folder}card.og.png`))).toBe(true);
    expect(picture.equals(await bytesOf(`${folder}${date}/card.og.png`))).toBe(true);
  },
);

test('every profile of the sample has one', () => {
  expect(folders).toHaveLength(2);
});
