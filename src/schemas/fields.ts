import { parse } from 'culori';
import { z } from 'zod';
import { parseDay, type Day } from '#model/day.ts';

/** The pieces that several kinds of file share. Every one describes itself: messages say what to write instead. */

export const dayField = z
  .string()
  .transform((text, context): Day => {
    const parsed = parseDay(text);
    if (parsed !== null) return parsed;
    context.addIssue({
      code: 'custom',
      message: `${JSON.stringify(text)} is not a date`,
      params: {
        problem: 'date-invalid',
        hint: 'Write the date as YYYY-MM-DD, for instance 2026-03-01.',
      },
    });
    return z.NEVER;
  })
  .meta({ description: 'A date, ISO 8601', example: '2026-03-01' });

/** A name that becomes part of an address: `ada-lovelace`. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What no font draws and no reader wants: control characters but tab and line ends, halves of characters, non-characters. */
export const controlCharacter = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** Text for people in paragraphs: no control characters, bounded, so that nothing can flood a page. */
export const paragraphs = (limit: number) =>
  z
    .string()
    .trim()
    .min(1, 'This is empty')
    .max(limit, `This is longer than ${limit} characters`)
    .refine((value) => !controlCharacter.test(value), {
      message: 'This holds control characters',
      params: {
        problem: 'control-character',
        hint: 'Delete what no editor shows, and type it again.',
      },
    });

/** The same on one line: a line's end is a space. */
export const text = (limit: number) =>
  paragraphs(limit).overwrite((value) => value.replaceAll(/[ \t]*\r?\n\s*/g, ' '));

/** The folder of a host below which a site lives: plain names, none of which leads elsewhere. */
export const basePattern =
  /^\/(?:(?!\.{1,2}(?:\/|$))[\w.~-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?)?$/;

/** A web address that is safe to link to. */
export const link = z
  .string()
  .trim()
  .max(2048)
  .transform((value, context) => {
    const url = URL.parse(value);
    if (url && ['http:', 'https:'].includes(url.protocol)) return value;
    context.addIssue({
      code: 'custom',
      message: `${JSON.stringify(value.slice(0, 80))} is not a web address`,
      params: {
        problem: 'url-unsafe',
        hint: 'Write a full address that begins with https:// or http://.',
      },
    });
    return z.NEVER;
  })
  .meta({ description: 'A web address', example: 'https://example.com' });

/** A path of a file beside the one that names it, such as a picture. */
export const localFile = z
  .string()
  .trim()
  .max(255)
  .refine((file) => !/^\/|(?:^|\/)\.{1,2}(?:\/|$)|[\\:?#%*"<>|]/.test(file), {
    message: 'This is not a path below the folder of the profile',
    params: {
      problem: 'value-type',
      hint: 'Write the path from the folder of the profile with /, and without : ? # % * " < > | in names: avatar.jpg.',
    },
  })
  .refine((file) => !controlCharacter.test(file), {
    message: 'This holds control characters',
    params: {
      problem: 'control-character',
      hint: 'Delete what no editor shows, and type it again.',
    },
  })
  .meta({
    description: 'A picture in the folder of the profile',
    example: 'avatar.jpg',
  });

/** Text of an e-mail address; it never reaches the output unless it stands under `contact`. */
export const email = z.email('This is not an e-mail address').max(254);

/** BCP 47. */
export const language = z
  .string()
  .transform((value, context) => {
    try {
      return Intl.getCanonicalLocales(value)[0]!;
    } catch {
      context.addIssue({
        code: 'custom',
        message: `${JSON.stringify(value)} is not a language tag`,
        params: {
          problem: 'value-type',
          hint: 'Write a BCP 47 tag such as en, de-AT or zh-Hant.',
        },
      });
      return z.NEVER;
    }
  })
  .meta({ description: 'A language, BCP 47', example: 'en' });

export const share = z.number().min(0, 'This is below 0').max(1, 'This is above 1');

/** Any colour that CSS can write. */
export const colour = z
  .string()
  .max(60)
  .refine((value) => parse(value) !== undefined, {
    message: 'This is not a colour',
    params: {
      problem: 'value-type',
      hint: 'Write it as CSS does: "#c2410c" in quotes, oklch(0.55 0.19 30), rebeccapurple.',
    },
  });
