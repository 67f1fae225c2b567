import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import sharp from 'sharp';
import { describe, expect, inject, it, test } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { oembedSchema } from '../support/oembed-schema.ts';
import { base, site as origin } from '../support/sample-site.ts';

const site = inject('sampleSite');
const files = await listFiles(site);
const answers = files.filter((file) => file.endsWith('/oembed.json'));
const frames = files.filter((file) => /^embed\/[^/]+\/[^/]+\/(?:[\d-]+\/)?index\.html$/.test(file));
const read = async (file: string) =>
  JSON.parse(await readFile(path.join(site, file), 'utf8')) as Record<string, unknown>;

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(oembedSchema);
const faults = (answer: unknown): string[] =>
  validate(answer)
    ? []
    : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);

const photo = {
  version: '1.0',
  type: 'photo',
  width: 240,
  height: 160,
  url: 'https://a.example/1',
};
const rich = { version: '1.0', type: 'rich', width: 240, height: 160, html: '<p>a</p>' };

describe('the schema', () => {
  it.each([photo, rich, { version: '1.0', type: 'link' }, { ...rich, type: 'video' }])(
    'accepts what the specification allows: $type',
    (answer) => expect(faults(answer)).toEqual([]),
  );

  it.each([
    ['another version', { ...rich, version: '1.1' }],
    ['a version that is a number', { ...rich, version: 1 }],
    ['a width that is text', { ...rich, width: '240' }],
    ['a height that is not whole', { ...rich, height: 1.5 }],
    ['a photo without its address', { ...photo, url: undefined }],
    ['a frame without its HTML', { ...rich, html: undefined }],
    ['a thumbnail without its size', { ...rich, thumbnail_url: 'https://a.example/1' }],
    ['a link with what only a photo has', { ...photo, type: 'link' }],
    ['a path for an address', { ...rich, author_url: '/ada/' }],
    ['a type of its own', { ...rich, type: 'widget' }],
  ])('refuses %s', (_, answer) => {
    expect(faults(JSON.parse(JSON.stringify(answer)))).not.toEqual([]);
  });
});

test.each(answers)('%s is what the specification asks for', async (file) => {
  const answer = await read(file);
  expect(faults(answer)).toEqual([]);
  const frame = parseFragment(answer['html'] as string)
    .childNodes[0] as DefaultTreeAdapterTypes.Element;
  const attributes = Object.fromEntries(frame.attrs.map(({ name, value }) => [name, value]));
  expect(frame.tagName).toBe('iframe');
  expect(attributes).toMatchObject({
    src: `${origin}${base}${path.posix.dirname(file)}/`,
    height: String(answer['height']),
    title: answer['title'],
  });
  const thumbnail = answer['thumbnail_url'] as string | undefined;
  if (thumbnail === undefined) return;
  const { width, height } = await sharp(
    path.join(site, thumbnail.slice(`${origin}${base}`.length)),
  ).metadata();
  expect({ width, height }).toEqual({
    width: answer['thumbnail_width'],
    height: answer['thumbnail_height'],
  });
});

test('every frame, dated ones too, leads to its answer', async () => {
  expect(answers.length).toBeGreaterThan(15);
  expect(frames.length).toBeGreaterThan(answers.length);
  const led: string[] = [];
  for (const file of frames) {
    const links: string[] = [];
    const visit = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void => {
      for (const node of nodes) {
        if (!('attrs' in node)) continue;
        const of = (wanted: string) => node.attrs.find(({ name }) => name === wanted)?.value;
        if (of('type') === 'application/json+oembed') links.push(of('href')!);
        visit(node.childNodes);
      }
    };
    visit(parse(await readFile(path.join(site, file), 'utf8')).childNodes);
    expect([file, links.length]).toEqual([file, 1]);
    led.push(links[0]!.slice(`${origin}${base}`.length));
  }
  expect([...new Set(led)].sort()).toEqual(answers);
});
