import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from '#site/built-site.ts';
import { pressFormat, pressLook, pressPicture } from '#site/picture-file.ts';
import { folderStore } from '#store/folder-store.ts';

let folder: string;
let site: BuiltSite;
const at = (name: string) => path.join(folder, name);

/** A mark of one colour on nothing, in the middle of 300 by 100. */
const mark = (colour: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect x="100" y="20" width="100" height="60" fill="${colour}"/></svg>`,
    ),
  ).png();

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plaudit-press-'));
  site = { store: folderStore(at('store')) } as BuiltSite;
  await mark('black').toFile(at('ink.png'));
  await mark('white').toFile(at('white.png'));
  await sharp({ create: { width: 40, height: 60, channels: 3, background: 'teal' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Somebody', Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .toFile(at('photo.jpg'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a picture of the press kit', () => {
  it('is a PNG where something shows through it, and a JPEG where it is a photograph', async () => {
    expect(await pressFormat(at('ink.png'))).toBe('png');
    expect(await pressFormat(at('photo.jpg'))).toBe('jpg');
  });

  it('is shown on the ground that it was made for', async () => {
    expect(await pressLook(at('ink.png'))).toEqual({
      format: 'png',
      width: 300,
      height: 100,
      ground: 'light',
    });
    expect(await pressLook(at('white.png'))).toMatchObject({ ground: 'dark' });
    // It is turned as cameras mean it.
    expect(await pressLook(at('photo.jpg'))).toEqual({
      format: 'jpg',
      width: 60,
      height: 40,
      ground: null,
    });
  });

  it('keeps its pixels and what shows through, and nothing else of its file', async () => {
    const logo = sharp(await pressPicture(site, { file: at('ink.png'), format: 'png' }));
    expect(await logo.metadata()).toMatchObject({ width: 300, height: 100, hasAlpha: true });
    const photo = sharp(await pressPicture(site, { file: at('photo.jpg'), format: 'jpg' }));
    const { width, height, exif, orientation } = await photo.metadata();
    expect({ width, height, exif, orientation }).toEqual({
      width: 60,
      height: 40,
      exif: undefined,
      orientation: undefined,
    });
  });

  it('is small on the page, and never larger than it is', async () => {
    const small = await pressPicture(site, { file: at('ink.png'), format: 'webp', box: 150 });
    expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 150, height: 50 });
    const same = await pressPicture(site, { file: at('ink.png'), format: 'webp', box: 900 });
    expect(await sharp(same).metadata()).toMatchObject({ width: 300 });
  });
});
