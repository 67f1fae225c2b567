import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { isGap } from '#charts/chart.ts';
import { sayReader } from '#charts/reader/say-reader.ts';
import { findingToSvg } from '#charts/render.ts';
import { isKnown } from '#model/measure.ts';
import { platforms } from '#model/platforms.ts';
import { proofs } from '#proofs/registry.ts';
import { resolveTheme } from '#theme/theme.ts';
import { formatBounds, formatMeasure } from '#words/measure-format.ts';
import { nounOf } from '#words/nouns.ts';
import { pseudoLocale } from '#words/pseudo.ts';
import { wordsOf } from '#words/words.ts';
import { galleryCases } from '../../gallery/cases.ts';
import { foreignFinder, textsOf } from '../../support/foreign-words.ts';

/** Everything that the parts below the pages say, in the pseudo-language: what stands outside of its brackets was not taken from the catalogue. */
const words = wordsOf(pseudoLocale);
const reports = galleryCases.map(({ name, report }) => ({ name, report: { ...report, words } }));

/** The names of platforms are their own in every language. */
const names = platforms.flatMap(({ id, name }) => [id, name]);

function finderFor(profile: unknown): (text: string) => string {
  return foreignFinder(pseudoLocale, [...textsOf(profile), ...names]);
}

function foreignIn(texts: Iterable<string>, finder: (text: string) => string): string[] {
  return [...new Set([...texts].filter((text) => finder(text) !== ''))];
}

test('the pseudo-language is longer, and in brackets', () => {
  expect(words.text('common.days', { count: 12 })).toBe('⟦12 days···⟧');
});

describe('nothing is said that is not in the catalogue', () => {
  test('by proofs and methods', () => {
    const said = proofs.flatMap(({ title, question, methods }) =>
      [title, question, ...methods.flatMap((method) => [method.title, method.formula])].map(
        (message) => words.text(message),
      ),
    );
    expect(foreignIn(said, finderFor({}))).toEqual([]);
  });

  test.each(reports)('by measures: $name', ({ report }) => {
    const texts = [...report.measures.values()].flatMap((measure) => [
      words.text(measure.label),
      words.text(measure.name),
      formatMeasure(measure, words).text,
      formatBounds(measure, words)?.text ?? '',
      ...(isKnown(measure)
        ? measure.caveat
          ? [words.text(measure.caveat)]
          : []
        : [words.text(measure.missing)]),
    ]);
    expect(foreignIn(texts, finderFor(report.profile))).toEqual([]);
  });

  test.each(reports)('nor counted: $name', ({ report }) => {
    const own = new Set(textsOf(report.profile));
    const nouns = [...report.measures.values()].flatMap(({ noun }) => noun ?? []);
    const unknown = nouns.filter((noun) => typeof nounOf(noun) === 'string' && !own.has(noun));
    expect([...new Set(unknown)]).toEqual([]);
  });

  test.each(reports)('by cards: $name', ({ report }) => {
    const claims = proofs.flatMap(({ cards }) =>
      cards.flatMap((card) => [
        words.text(card.name),
        ...card
          .claims(report as never, { today: report.today, words })
          .flatMap(({ claim }) => [claim.title ?? '', claim.post, claim.alt, ...claim.texts]),
      ]),
    );
    // A text that was cut has lost its bracket.
    const whole = claims.filter((text) => !text.endsWith('…'));
    expect(foreignIn(whole, finderFor([report.profile, pseudoLocale]))).toEqual([]);
  });

  const charts = proofs.flatMap((proof) => proof.charts);
  test.each(reports)('by charts: $name', ({ report }) => {
    const texts = charts.flatMap((chart) => {
      const story = chart.tell(report, { today: report.today, words });
      if (isGap(story)) return [words.text(chart.name), words.text(story.missing)];
      const drawings = (['wide', 'narrow'] as const).map((layout) =>
        findingToSvg(chart, story, {
          layout,
          palette: resolveTheme().light,
          words,
          today: report.today,
          // Nothing is cut off, as a cut would take the bracket.
          measureText: () => 0,
          idPrefix: 'test',
          titled: true,
          readable: true,
        }),
      );
      return [
        words.text(chart.name),
        story.title,
        story.summary,
        ...textsOf(story.table),
        ...drawings.flatMap(textsInSvg),
        ...(chart.readable?.(story, resolveTheme().light, words).lines ?? []).flatMap(
          ({ name, noun }) => [name, noun],
        ),
      ];
    });
    expect(foreignIn(texts, finderFor(report.profile))).toEqual([]);
  });
});

/** The texts of a drawing, and what its marks say to the page's script. */
function textsInSvg(svg: string): string[] {
  const texts: string[] = [];
  const contentOf = (node: object): string =>
    'value' in node && typeof node.value === 'string'
      ? node.value
      : 'childNodes' in node
        ? (node.childNodes as object[]).map(contentOf).join('')
        : '';
  const visit = (node: object): void => {
    // A line is one text, however many numbers are marked in it.
    if ('tagName' in node && node.tagName === 'text') {
      texts.push(contentOf(node));
      return;
    }
    if ('value' in node && typeof node.value === 'string') texts.push(node.value);
    if ('attrs' in node)
      for (const { name, value } of node.attrs as { name: string; value: string }[])
        if (name === 'data-read') texts.push(value);
    if ('childNodes' in node) for (const child of node.childNodes as object[]) visit(child);
  };
  visit(parse(svg));
  return texts;
}

test('the script of charts brings its words from the catalogue', () => {
  const places = ['{when}', '{values}', '{name}', '{value}', '{noun}', '{age}'];
  const finder = foreignFinder(pseudoLocale, places);
  expect(foreignIn(textsOf(sayReader(words)), finder)).toEqual([]);
});

describe('the search for other words', () => {
  const finder = finderFor({ name: 'Ada Example', note: 'day' });

  test.each([
    ['a message', '⟦Ada Example grew 12%, ⟦most in March··⟧ 2026·····⟧'],
    ['the content', 'Ada Example'],
    ['a number, a day and a unit', '1.2 million, 3 March 2026, 4 hours'],
    ['the name of a platform', 'YouTube'],
  ])('lets %s be', (_, text) => {
    expect(finder(text)).toBe('');
  });

  test.each([
    ['beside a message', '⟦grew··⟧ in total', 'in total'],
    ['that is half in brackets', '⟦grew', 'grew'],
    ['beside the content', 'Ada Example, verified', 'verified'],
    ['alone', 'Logarithmic', 'Logarithmic'],
  ])('finds a text %s', (_, text, left) => {
    expect(finder(text)).toBe(left);
  });
});
