import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeCard } from '#cards/make.ts';
import { awkwardTexts } from './awkward-texts.ts';
import { sampleOrders, sampleTools } from './orders.ts';

const tools = await sampleTools();
const testimonial = sampleOrders.find(
  ({ card, size }) => card.id === 'testimonial' && size.id === 'og',
)!;

/** The greatest difference of a channel within a part of a picture. */
async function spreadOf(
  png: Buffer,
  area: { left: number; top: number; width: number; height: number },
) {
  const { channels } = await sharp(await sharp(png).extract(area).toBuffer()).stats();
  return Math.max(...channels.map(({ max, min }) => max - min));
}

describe('awkward texts on the testimonial card', () => {
  it.each(awkwardTexts)('%s: %s never runs off it, and is seen', async (lang, text) => {
    const { claim } = testimonial;
    const data = claim.data as { who: object };
    const quote = `${text} ${text} ${text}`;
    const { picture } = await makeCard(
      {
        ...testimonial,
        claim: {
          ...claim,
          data: { ...data, quote, who: { ...data.who, name: text } },
          texts: [...claim.texts, quote],
          lang,
        },
      },
      tools,
    );
    for (const left of [0, 1176])
      expect(await spreadOf(picture, { left, top: 24, width: 24, height: 580 })).toBeLessThan(8);
    expect(
      await spreadOf(picture, { left: 60, top: 100, width: 1080, height: 380 }),
    ).toBeGreaterThan(60);
  });
});
