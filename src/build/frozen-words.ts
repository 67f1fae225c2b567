import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { quoteToHtml } from '#model/quote.ts';
import { tiesOf } from '#public/disclosures.ts';
import type { Words } from '#words/words.ts';
import type { Testimonial } from '#schemas/testimonial.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What is public of a profile today: what a copy may say. */
export interface Sayable {
  /** Those who agreed to widgets, by id. */
  testimonials: ReadonlyMap<string, Testimonial>;
  /** The alt texts of the cards as they are now. */
  alts: ReadonlySet<string>;
  words: Words;
}

/** The words that a copy holds of one person, in the order of the page, without white space. */
interface Item {
  id: string;
  text: string;
  quotes: string[];
  alts: string[];
}

const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, '');
const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      'value' in node
        ? node.value
        : 'attrs' in node
          ? textOf(node.childNodes) + (attributeOf(node, 'title') ?? '')
          : '',
    )
    .join('');
}

function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (!('attrs' in node)) continue;
    yield node;
    yield* elementsIn(node.childNodes);
  }
}

function itemsOf(html: string): Item[] {
  return [...elementsIn(parse(html).childNodes)].flatMap((element) => {
    const id = attributeOf(element, 'data-item');
    if (id === undefined) return [];
    const inside = [...elementsIn(element.childNodes)];
    return {
      id,
      text: bare(textOf(element.childNodes)),
      quotes: inside
        .filter(({ tagName }) => tagName === 'blockquote' || tagName === 'q')
        .map(({ childNodes }) => bare(textOf(childNodes))),
      alts: inside.flatMap((one) => (one.tagName === 'img' ? (attributeOf(one, 'alt') ?? '') : [])),
    };
  });
}

/**
 * Why a copy of an earlier day may not be shown any more; null where it may. A promise never to change is no reason to show words
 * that somebody took back. People are known by their names and words: an id may have gone to somebody else.
 */
export function wordsObjection(
  html: string,
  { testimonials, alts, words }: Sayable,
): string | null {
  for (const item of itemsOf(html)) {
    const testimonial = testimonials.get(item.id);
    if (!testimonial) return `the consent of ${item.id} is gone`;
    const shown = item.alts.filter((alt) => alt !== '');
    if (shown.some((alt) => !alts.has(alt)))
      return `the card of ${item.id} says something else now`;
    // A card holds its words as a picture.
    if (shown.length > 0) continue;
    const said = bare(textOf(parseFragment(quoteToHtml(testimonial.quote)).childNodes));
    if (!item.text.includes(bare(testimonial.name))) return `${item.id} is another person now`;
    if (item.quotes.some((quote) => quote !== said)) return `the words of ${item.id} have changed`;
    const untold = tiesOf(testimonial, 'widget', words).find(
      (tie) => !item.text.includes(bare(tie)),
    );
    if (untold !== undefined) return `it does not say of ${item.id}: ${untold}`;
  }
  return null;
}
