import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { visualLines, type Piece } from '#cards/bidi.ts';
import { directionOf } from '#fonts/bidi-levels.ts';
import { openBrowser } from '../support/browser.ts';

const WIDTH = 260;

/** Lines of which some break before a number, a bracket or a sign. */
const cases = [
  'ارتفعت المبيعات في الربع الأول إلى 73% ثم إلى 95% «رقم قياسي» (حقًا!)',
  'قبل: 1٬987 ساعة؛ بعد: 350 ساعة… فرق ‎-82%‎ في 2023–2025',
  'סיימנו תוך 14 ימים (במקום 30!) והעלות ירדה ב־45% – תודה, @dana_k',
  'הגרסה v3.2 (beta) של OpenType עובדת: 98.5% מהאותיות, ‎+3 חדשות',
  'They wrote "רק 12% הפסידו" [sic] and (ﺑﺎﻟﻌﺮﺑﻴﺔ) 100% of it was true.',
  'Report №7: נכון ל-31/12/2025, סה"כ 1,250 ₪ לחודש ו-€300 לשנה',
  '🎉 100% מהצוות 👏🏽 אמרו "כן" 3 פעמים 👩🏾‍💻 :-)',
  'رقم الهاتف ١٢٣-٤٥٦ أو 12:30 إلى 18:45 (الأحد – الخميس) https://example.org/a?b=1&c=2 #شكر',
  'مرحبا بك في 3 أكتوبر 2026، 50٪ خصم [A/B] على x² + y² = z²',
  'Mixed: אבג 1.5–2.5 דהו, גרסה (a[b{c}d]e) סוף; ܫܠܡܐ 12 ߒߞߏ 34',
];

const piece = fc.oneof(
  fc.constantFrom('תודה', 'רבה', 'עבודה', 'שכחנו', 'ב־', 'שָׁלוֹם'),
  fc.constantFrom('شكرا', 'جدًّا', 'عمل', 'ممتاز', 'و', 'الـ'),
  fc.constantFrom('Skerry', 'type', 'v2.1', 'A/B', 'naïve', '@mira_s', '#tag', 'x.org/a?b'),
  fc.constantFrom('100%', '1,234.50', '-5', '+3', '€20', '$5', '2024–2026', '12:30', '1/2', '90°'),
  fc.constantFrom('١٢٣', '١٬٢٣٤', '۴۵', '٥٠٪', '1٬234', '٪'),
  fc.constantFrom('(', ')', '[', ']', '«', '»', '“', '”', '{', '}', '<', '>'),
  fc.constantFrom('.', ',', '!', '؟', '…', '-', '–', ':', '؛', '/', '&', '*', '=', '"'),
  fc.constantFrom('🎉', '👏🏽', '❤️', '日本', 'мир', '½', '№', '™', '\u200f', '\u200e'),
);
const generatedLine = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', ' ')), { minLength: 6, maxLength: 18 })
  .map((pieces) => pieces.flat().join('').trim())
  .filter((text) => text !== '' && directionOf(text) !== undefined);
const generated = fc.sample(generatedLine, { numRuns: 500, seed: 14 });

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Spaces at the ends of lines have no place, and what draws nothing has no width. */
const hasPlace = (character: string): boolean =>
  !/^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(character);

interface SeenLine {
  /** In the order of the text. */
  from: number;
  to: number;
  /** Where the characters begin that have a place, from left to right. */
  order: number[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** How the browser breaks and orders each text. */
async function byBrowser(texts: readonly string[]): Promise<SeenLine[][]> {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><style>p{width:${WIDTH}px;font:20px/60px sans-serif;margin:0}</style>${texts
      .map((text) => `<p dir="${directionOf(text)}">${escaped(text)}</p>`)
      .join('')}`,
  );
  const clusters = texts.map((text) =>
    Array.from(segmenter.segment(text), ({ index, segment }) => ({ index, text: segment })).filter(
      (each) => hasPlace(each.text),
    ),
  );
  const places = await page.evaluate(
    (wanted) =>
      Array.from(document.querySelectorAll('p'), (paragraph, at) => {
        const node = paragraph.firstChild!;
        const top = paragraph.getBoundingClientRect().top;
        return wanted[at]!.map(({ index, text }) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + text.length);
          const box = range.getBoundingClientRect();
          return {
            line: Math.floor((box.top + box.height / 2 - top) / 60),
            x: (box.left + box.right) / 2,
          };
        });
      }),
    clusters,
  );
  await page.close();
  return clusters.map((own, at) => {
    const lines = Map.groupBy(own.keys(), (index) => places[at]![index]!.line);
    return [...lines.values()].map((indexes) => {
      const starts = indexes.map((index) => own[index]!.index);
      const last = own[indexes.at(-1)!]!;
      return {
        from: starts[0]!,
        to: last.index + last.text.length,
        order: indexes
          .toSorted((one, other) => places[at]![one]!.x - places[at]![other]!.x)
          .map((index) => own[index]!.index),
      };
    });
  });
}

/** Where the characters of pieces begin, from left to right. */
const orderOf = (text: string, pieces: readonly Piece[]): number[] =>
  pieces.flatMap(({ text: own, start, level }) => {
    const clusters = Array.from(
      segmenter.segment(text.slice(start, start + own.length)),
      (each) => ({
        index: start + each.index,
        text: each.segment,
      }),
    );
    const shown = clusters.filter((each) => hasPlace(each.text)).map(({ index }) => index);
    return level % 2 === 1 ? shown.toReversed() : shown;
  });

it('puts what begins a wrapped line where the browser puts it, in hand-written and 500 generated paragraphs', async () => {
  const texts = [...cases, ...generated];
  const seen = await byBrowser(texts);
  let wrapped = 0;
  texts.forEach((text, at) => {
    const lines = seen[at]!;
    if (lines.length > 1) wrapped += 1;
    const ours = visualLines(
      text,
      lines.map(({ from, to }) => text.slice(from, to)),
      directionOf(text),
    );
    const orders = ours
      ? ours.map((pieces) => orderOf(text, pieces))
      : lines.map(({ from, to }) =>
          orderOf(text, [{ text: text.slice(from, to), start: from, level: 0 }]),
        );
    expect({ text, orders }).toEqual({ text, orders: lines.map(({ order }) => order) });
  });
  expect(wrapped).toBeGreaterThan(300);
});
