import sharp from 'sharp';
import { z } from 'zod';
import { addressOf } from './audit-site.ts';
import type { Check } from './check.ts';
import { attributeOf, elementsIn, readHtml } from './html.ts';
import type { OpenSite } from './open-site.ts';

const newest = z.object({ date: z.string() });

/** https://oembed.com/#section2.3 */
const answer = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  cache_age: z.literal(86_400),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.number().optional(),
  thumbnail_height: z.number().optional(),
  width: z.number(),
  height: z.number(),
  html: z.string(),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The day of the newest copy is the day of one that is there. */
function newestFaults({ files }: OpenSite, folder: string, text: string): string[] {
  const { data } = newest.safeParse(parsed(text));
  if (!data) return ['names no day'];
  return files.includes(`${folder}/${data.date}/index.html`)
    ? []
    : [`names ${data.date}, a day of which there is no copy`];
}

/** An answer frames the widget beside it, as high as it says, with a picture as large as it says. */
async function answerFaults(site: OpenSite, folder: string, text: string): Promise<string[]> {
  const { data, error } = answer.safeParse(parsed(text));
  if (!data) return [`is no oEmbed answer: ${z.prettifyError(error)}`];
  const { origin, base } = addressOf(site.ledger);
  // Addresses are without a host where the site does not know its own yet.
  const whole = (address: string) => URL.parse(address, origin)?.href ?? address;
  const here = `${origin}${base}`;
  const frame = [...elementsIn(readHtml(data.html))].find(({ tagName }) => tagName === 'iframe');
  const framed = (name: string) => (frame && attributeOf(frame, name)) ?? '';
  const faults: string[] = [];
  if (whole(framed('src')) !== `${here}${folder}/`)
    faults.push('frames another address than the widget beside it');
  else if (framed('height') !== String(data.height))
    faults.push(`says ${data.height} and gives a frame ${framed('height')} high`);
  const { thumbnail_url: address, thumbnail_width: width, thumbnail_height: height } = data;
  const picture = address === undefined ? '' : whole(address).replace(here, '');
  if (site.files.includes(picture)) {
    const real = await sharp(await site.bytes(picture)).metadata();
    if (real.width !== width || real.height !== height)
      faults.push(
        `says that its picture is ${width} × ${height}, which is ${real.width} × ${real.height}`,
      );
  } else if (address !== undefined) faults.push(`shows ${address}, which is not there`);
  return faults;
}

/** What widgets tell machines about themselves: the day of their newest copy, and their oEmbed answer. */
export const embedCheck: Check = {
  id: 'embeds',
  async run(site) {
    const told = site.files.filter((file) =>
      /^embed\/[^/]+\/[^/]+\/(?:newest|oembed)\.json$/.test(file),
    );
    const found = await Promise.all(
      told.map(async (file) => {
        const folder = file.slice(0, file.lastIndexOf('/'));
        const text = await site.text(file);
        const messages = file.endsWith('newest.json')
          ? newestFaults(site, folder, text)
          : await answerFaults(site, folder, text);
        return messages.map((message) => ({ file, message }));
      }),
    );
    return {
      faults: found.flat(),
      looked: `${told.length} answers of widgets to machines are of what is there`,
    };
  },
};
