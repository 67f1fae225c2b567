import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readClaim } from '#audit/picture-metadata.ts';
import { withClaim, type PictureClaim } from '#cards/picture-metadata.ts';

const size = { width: 40, height: 30 };
const picture = (format: 'png' | 'webp', colour = '#c2410c') =>
  sharp({ create: { ...size, channels: 3, background: colour } })
    .toFormat(format, { quality: 90 })
    .toBuffer();

const claim: PictureClaim = {
  file: 'cards/ada/rating.og.png',
  alt: 'Ada Example: 4.8 out of 5 on average, from 25 ratings.',
  page: 'https://ada.example/ada/business/',
  asOf: '2026-11-22',
  measures: [
    { id: 'business.rating', value: 4.76 },
    { id: 'business.ratings', value: 25 },
  ],
  quotes: ['kim-example'],
};

const formats = ['png', 'webp'] as const;

describe.each(formats)('a claim in a picture (%s)', (format) => {
  test('is read by another program, and changes no pixel', async () => {
    const before = await picture(format);
    const after = withClaim(before, format, size, claim);
    const { xmp, width, height } = await sharp(after).metadata();
    expect({ width, height }).toEqual(size);
    expect(XMLValidator.validate(String(xmp))).toBe(true);
    expect(String(xmp)).toContain('4.8 out of 5');
    const pixels = await Promise.all([before, after].map((one) => sharp(one).raw().toBuffer()));
    expect(pixels[0]!.equals(pixels[1]!)).toBe(true);
  });

  test('says what was put in, whatever the words are', async () => {
    const bytes = await picture(format);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        // Control characters are refused where content is read, and XML knows one end of a line.
        const alt = text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').trim() || 'x';
        const read = readClaim(withClaim(bytes, format, size, { ...claim, alt }));
        expect(read).toMatchObject({ ...claim, alt });
        expect(read!.said).toBe(read!.sha256);
      }),
    );
  });

  test('cannot be moved to another picture unseen', async () => {
    const [one, other] = await Promise.all([picture(format), picture(format, '#123456')]);
    const ours = readClaim(withClaim(one, format, size, claim))!;
    const theirs = readClaim(withClaim(other, format, size, claim))!;
    expect(ours.sha256).not.toBe(theirs.sha256);
  });

  test('is missing in a picture that has none', async () => {
    expect(readClaim(await picture(format))).toBeNull();
  });
});
