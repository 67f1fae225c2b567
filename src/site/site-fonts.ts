import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Text } from '#fonts/choose-slices.ts';
import { cssOf, fontFaceCss, type FontCss } from '#fonts/css.ts';
import { fallbackRules } from '#fonts/fallback-faces.ts';
import { pageFaceFile, type PageFace } from '#fonts/page-face.ts';
import { publishProfile } from '#public/published-profile.ts';
import {
  addDays,
  addMonths,
  day,
  dayStyles,
  formatDay,
  formatHour,
  formatWeekday,
} from '#model/day.ts';
import type { Face } from '#theme/tokens.ts';
import { numberFormat } from '#words/number-format.ts';
import type { BuiltSite } from './built-site.ts';

function* textsIn(value: unknown, lang: string): Generator<Text> {
  if (typeof value === 'string') yield { text: value, lang };
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item, lang);
  else if (typeof value === 'object' && value !== null) {
    const own = 'lang' in value && typeof value.lang === 'string' ? value.lang : lang;
    for (const [key, item] of Object.entries(value)) {
      // Names of countries and languages are written out from their codes; keys are shown as labels.
      yield { text: key, lang: own };
      yield* textsIn(item, own);
    }
  }
}

/** Days, months and numbers as the locale writes them: they come from no content. */
function* writtenIn(locale: string): Generator<Text> {
  for (let month = 0; month < 12; month += 1) {
    const date = addDays(addMonths(day('2026-01-01'), month), month);
    for (const style of dayStyles) yield { text: formatDay(date, locale, style), lang: locale };
    for (const style of ['weekday', 'weekdayShort'] as const)
      yield { text: formatWeekday(month % 7, locale, style), lang: locale };
    yield { text: formatHour(month * 2, locale, true), lang: locale };
  }
  for (const style of ['decimal', 'percent'] as const)
    yield { text: numberFormat(locale, { style }).format(-1_234_567.89), lang: locale };
}

/** Every text that a page may show: what is public, and the owner's MDX as it stands where it is out. */
async function siteTexts({ content, locale }: BuiltSite): Promise<Text[]> {
  const texts = [
    ...textsIn(
      [content.settings, content.profiles.map(({ page }) => publishProfile(page))],
      locale,
    ),
  ];
  for (const { page } of content.profiles) {
    for (const { file } of [page, ...page.stories, ...page.insights])
      texts.push({ text: await readFile(path.join(content.root, file), 'utf8'), lang: locale });
  }
  texts.push(...writtenIn(locale));
  // What the pages themselves write.
  texts.push({ text: '↳ → ← ↑ ↓ ★ ½ × ≥ ≤ ± − – — … · “ ” ‘ ’ ✓', lang: locale });
  return texts;
}

/** With rules for what stands in for the faces until they are there. */
async function withFallbacks({ store }: BuiltSite, fonts: FontCss): Promise<FontCss> {
  const fileOf = (face: Face) => pageFaceFile(fonts.latin[face], store);
  const [display, sans, mono] = await Promise.all([
    fileOf('display'),
    fileOf('sans'),
    fileOf('mono'),
  ]);
  const fallbacks = {
    css: await fallbackRules({ display, sans, mono }),
    family: null,
    ranges: null,
  };
  const rules = [fallbacks, ...fonts.rules];
  return { ...fonts, css: cssOf(rules), rules };
}

const memo = new WeakMap<BuiltSite, Promise<FontCss>>();

/** The faces of the site and the slices of the world's scripts that its texts need. */
export function siteFonts(site: BuiltSite): Promise<FontCss> {
  const made =
    memo.get(site) ??
    siteTexts(site).then((texts) =>
      withFallbacks(
        site,
        fontFaceCss(site.places.code, texts, (name) => name),
      ),
    );
  memo.set(site, made);
  return made;
}

/** The bytes of one of its files. */
export const siteFontFile = ({ store }: BuiltSite, face: PageFace): Promise<Buffer> =>
  pageFaceFile(face, store);
