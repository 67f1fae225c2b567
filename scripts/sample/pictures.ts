import sharp from 'sharp';
import { toXml } from 'xast-util-to-xml';
import type { Element } from 'xast';
import { MIRA } from './mira-days.ts';
import { drawPortrait, drawTidemark, type Portrait } from './portrait.ts';
import type { SampleFile } from './table.ts';
import { TIDEMARK } from './tidemark.ts';

const mira: Portrait = {
  ground: 'vermilion',
  backdrop: ['sun', 'ochre'],
  skin: 'fair',
  hair: ['bob', 'night'],
  clothes: ['roll', 'navy', 'cream'],
  glasses: 'cream',
};

/** Nobody among them exists; some who speak have no picture at all. */
const speakersOfMira: Record<string, Portrait> = {
  'kari-nordmann': {
    ground: 'sky',
    backdrop: ['arch', 'cream'],
    skin: 'fair',
    hair: ['long', 'ochre'],
    clothes: ['crew', 'teal', 'navy'],
  },
  'fulana-de-tal': {
    ground: 'ochre',
    backdrop: ['split', 'rose'],
    skin: 'warm',
    hair: ['curls', 'umber'],
    clothes: ['vee', 'plum', 'cream'],
    earring: 'vermilion',
  },
  'fulan-al-fulani': {
    ground: 'teal',
    backdrop: ['quarter', 'sage'],
    skin: 'warm',
    hair: ['crop', 'night'],
    clothes: ['shirt', 'cream', 'silver'],
    beard: 'night',
  },
  'rama-amuk': {
    ground: 'plum',
    backdrop: ['sun', 'vermilion'],
    skin: 'brown',
    hair: ['bun', 'night'],
    clothes: ['vee', 'ochre', 'teal'],
    earring: 'ochre',
  },
  'hanako-mihon': {
    ground: 'cream',
    backdrop: ['sun', 'vermilion'],
    skin: 'fair',
    hair: ['fringe', 'night'],
    clothes: ['crew', 'night', 'silver'],
  },
  'vera-primerova': {
    ground: 'navy',
    backdrop: ['stripes', 'teal'],
    skin: 'fair',
    hair: ['bun', 'silver'],
    clothes: ['roll', 'vermilion', 'rose'],
    glasses: 'night',
  },
  'amina-mfano': {
    ground: 'sage',
    backdrop: ['arch', 'teal'],
    skin: 'deep',
    hair: ['scarf', 'ochre'],
    clothes: ['crew', 'plum', 'ochre'],
  },
};

const speakersOfTidemark: Record<string, Portrait> = {
  'matti-meikalainen': {
    ground: 'silver',
    backdrop: ['quarter', 'sky'],
    skin: 'fair',
    hair: ['bald', 'silver'],
    clothes: ['roll', 'navy', 'teal'],
    beard: 'silver',
    glasses: 'vermilion',
  },
  'thandi-umzekelo': {
    ground: 'rose',
    backdrop: ['sun', 'cream'],
    skin: 'deep',
    hair: ['curls', 'night'],
    clothes: ['shirt', 'teal', 'cream'],
  },
};

async function picture(path: string, drawing: Element): Promise<SampleFile> {
  const content = await sharp(Buffer.from(toXml(drawing)))
    .removeAlpha()
    .png({ compressionLevel: 9, adaptiveFiltering: false })
    .toBuffer();
  return { path, content };
}

/** Avatars, 400 by 400. */
export async function samplePictures(): Promise<SampleFile[]> {
  const faces = (profile: string, speakers: Record<string, Portrait>) =>
    Object.entries(speakers).map(([id, portrait]) =>
      picture(`${profile}/avatars/${id}.png`, drawPortrait(portrait)),
    );
  return Promise.all([
    picture(`${MIRA}/avatar.png`, drawPortrait(mira)),
    ...faces(MIRA, speakersOfMira),
    picture(`${TIDEMARK}/avatar.png`, drawTidemark()),
    ...faces(TIDEMARK, speakersOfTidemark),
  ]);
}
