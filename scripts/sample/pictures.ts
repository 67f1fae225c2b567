import sharp from 'sharp';
import { toXml } from 'xast-util-to-xml';
import type { Element } from 'xast';
import { MIRA } from './mira-days.ts';
import { drawPortrait, drawTidemark, drawTidemarkInk, type Portrait } from './portrait.ts';
import type { SampleFile } from './table.ts';
import { TIDEMARK } from './tidemark.ts';

/** Ground, backdrop, skin, hair and clothes of one face, and what only some wear. */
const face = (
  ground: Portrait['ground'],
  backdrop: Portrait['backdrop'],
  skin: Portrait['skin'],
  hair: Portrait['hair'],
  clothes: Portrait['clothes'],
  worn: Pick<Portrait, 'glasses' | 'beard' | 'earring'> = {},
): Element => drawPortrait({ ground, backdrop, skin, hair, clothes, ...worn });

/** By file. Nobody among them exists; some who speak have no picture at all. */
const drawings: Record<string, Element> = {
  [`${MIRA}/avatar`]: face(
    'vermilion',
    ['sun', 'ochre'],
    'fair',
    ['bob', 'night'],
    ['roll', 'navy', 'cream'],
    { glasses: 'cream' },
  ),
  [`${MIRA}/avatars/jane-doe`]: face(
    'rose',
    ['arch', 'cream'],
    'fair',
    ['curls', 'vermilion'],
    ['shirt', 'sage', 'navy'],
    { glasses: 'navy' },
  ),
  [`${MIRA}/avatars/kari-nordmann`]: face(
    'sky',
    ['arch', 'cream'],
    'fair',
    ['long', 'ochre'],
    ['crew', 'teal', 'navy'],
  ),
  [`${MIRA}/avatars/fulana-de-tal`]: face(
    'ochre',
    ['split', 'rose'],
    'warm',
    ['curls', 'umber'],
    ['vee', 'plum', 'cream'],
    { earring: 'vermilion' },
  ),
  [`${MIRA}/avatars/fulan-al-fulani`]: face(
    'teal',
    ['quarter', 'sage'],
    'warm',
    ['crop', 'night'],
    ['shirt', 'cream', 'silver'],
    { beard: 'night' },
  ),
  [`${MIRA}/avatars/rama-amuk`]: face(
    'plum',
    ['sun', 'vermilion'],
    'brown',
    ['bun', 'night'],
    ['vee', 'ochre', 'teal'],
    { earring: 'ochre' },
  ),
  [`${MIRA}/avatars/hanako-mihon`]: face(
    'cream',
    ['sun', 'vermilion'],
    'fair',
    ['fringe', 'night'],
    ['crew', 'night', 'silver'],
  ),
  [`${MIRA}/avatars/vera-primerova`]: face(
    'navy',
    ['stripes', 'teal'],
    'fair',
    ['bun', 'silver'],
    ['roll', 'vermilion', 'rose'],
    { glasses: 'night' },
  ),
  [`${MIRA}/avatars/amina-mfano`]: face(
    'sage',
    ['arch', 'teal'],
    'deep',
    ['scarf', 'ochre'],
    ['crew', 'plum', 'ochre'],
  ),
  [`${TIDEMARK}/avatar`]: drawTidemark(),
  [`${TIDEMARK}/avatars/matti-meikalainen`]: face(
    'silver',
    ['quarter', 'sky'],
    'fair',
    ['bald', 'silver'],
    ['roll', 'navy', 'teal'],
    { beard: 'silver', glasses: 'vermilion' },
  ),
  [`${TIDEMARK}/avatars/thandi-umzekelo`]: face(
    'rose',
    ['sun', 'cream'],
    'deep',
    ['curls', 'night'],
    ['shirt', 'teal', 'cream'],
  ),
};

/** For the press kit, 1200 by 1200. */
const pressDrawings: Record<string, Element> = {
  [`${TIDEMARK}/press/mark`]: drawTidemark(),
  [`${TIDEMARK}/press/mark-ink`]: drawTidemarkInk(),
};

async function pressPictures(): Promise<SampleFile[]> {
  return Promise.all(
    Object.entries(pressDrawings).map(async ([name, drawing]) => ({
      path: `${name}.png`,
      content: await sharp(Buffer.from(toXml(drawing)), { density: 72 * 3 })
        .png({ compressionLevel: 9, adaptiveFiltering: false })
        .toBuffer(),
    })),
  );
}

/** Avatars, 400 by 400, and the pictures of press kits. */
export async function samplePictures(): Promise<SampleFile[]> {
  const avatars = await Promise.all(
    Object.entries(drawings).map(async ([name, drawing]) => ({
      path: `${name}.png`,
      content: await sharp(Buffer.from(toXml(drawing)))
        .removeAlpha()
        .png({ compressionLevel: 9, adaptiveFiltering: false })
        .toBuffer(),
    })),
  );
  return [...avatars, ...(await pressPictures())];
}
