import { quoteToText } from '#model/quote.ts';
import type { PublishedProfile } from '#public/published-profile.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { attributeOf, bareText, elementsIn, textOf, type Element, type Node } from './html.ts';
import { profileOf, type OpenSite } from './open-site.ts';

type Testimonial = PublishedProfile['testimonials'][number];

/** What a profile publishes of somebody's words. */
interface Said {
  testimonials: ReadonlyMap<string, Testimonial>;
  /** The quote of each story that has one of its own, by its id. */
  stories: ReadonlyMap<string, string>;
  /** Each quote and each story's quote, without white space. */
  words: ReadonlySet<string>;
}

function saidIn(profile: PublishedProfile): Said {
  const stories = profile.stories.flatMap(({ id, frontMatter: { quote } }): [string, string][] =>
    quote === undefined ? [] : [[id, bareText(quote)]],
  );
  return {
    stories: new Map(stories),
    testimonials: new Map(profile.testimonials.map((one) => [one.id, one])),
    words: new Set([
      ...profile.testimonials.map(({ quote }) => wordsOf(quote)),
      ...stories.map(([, words]) => words),
    ]),
  };
}

/** Lists are told with their marks in neither. */
const wordsOf = (markdown: string): string => bareText(quoteToText(markdown));

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Words that stand with the id of who said them. */
function itemFaults(item: Element, said: Said): string[] {
  const id = attributeOf(item, 'data-item')!;
  const testimonial = said.testimonials.get(id);
  // Whoever agreed to widgets or cards alone has no published row.
  if (!testimonial) return [];
  const words = wordsOf(testimonial.quote);
  const inside = [...elementsIn(item.childNodes)];
  const quotes = inside.filter(({ tagName }) => tagName === 'blockquote' || tagName === 'q');
  const faults = quotes
    .map(({ childNodes }) => textOf(childNodes))
    .filter((text) => bareText(text) !== words)
    .map((text) => `${id} is quoted as ${JSON.stringify(shortened(text.trim()))}`);
  if (quotes.length > 0 && !bareText(textOf(item.childNodes)).includes(bareText(testimonial.name)))
    faults.push(`${id} is quoted without the name ${testimonial.name}`);
  return faults;
}

/** Who is named below words, with a link to a page of their own. */
const SAYER = /\/testimonials\/([^/]+)\/$/;

/** Words with a caption that leads to whoever said them. */
function figureFaults(figure: Element, said: Said): string[] {
  const inside = [...elementsIn(figure.childNodes)];
  const caption = inside.find(({ tagName }) => tagName === 'figcaption');
  const sayer = [...elementsIn(caption?.childNodes ?? [])]
    .map((element) => SAYER.exec(attributeOf(element, 'href') ?? '')?.[1])
    .find((id) => id !== undefined);
  const testimonial =
    sayer === undefined ? undefined : said.testimonials.get(decodeURIComponent(sayer));
  if (!testimonial) return [];
  return inside
    .filter(({ tagName }) => tagName === 'blockquote')
    .map(({ childNodes }) => textOf(childNodes))
    .filter((text) => bareText(text) !== wordsOf(testimonial.quote))
    .map((text) => `${testimonial.id} is quoted as ${JSON.stringify(shortened(text.trim()))}`);
}

/** The page of one testimonial. */
const PAGE = /^[^/]+\/testimonials\/([^/]+)\/index\.html$/;
const STORY = /^[^/]+\/stories\/([^/]+)\/index\.html$/;
/** Pages whose words the owner writes freely, other people's among them. */
const PROSE = /^[^/]+\/(?:stories|insights)\/[^/]+\/index\.html$|^[^/]+\/index\.html$/;

function pageFaults(
  file: string,
  nodes: readonly Node[],
  said: Said,
): { faults: Fault[]; quotes: number } {
  const elements = [...elementsIn(nodes)];
  const messages: string[] = [];
  const own = PAGE.exec(file)?.[1];
  const quoted = elements.filter(({ tagName }) => tagName === 'blockquote' || tagName === 'q');
  for (const element of elements) {
    if (attributeOf(element, 'data-item') !== undefined)
      messages.push(...itemFaults(element, said));
    if (element.tagName === 'figure') messages.push(...figureFaults(element, said));
  }
  const told = said.stories.get(decodeURIComponent(STORY.exec(file)?.[1] ?? ''));
  if (told !== undefined && !quoted.some(({ childNodes }) => bareText(textOf(childNodes)) === told))
    messages.push('does not hold the words of its customer as they were written down');
  if (own !== undefined) {
    const testimonial = said.testimonials.get(decodeURIComponent(own));
    if (!testimonial) messages.push('quotes somebody who has no published row');
    else if (
      !quoted.some(({ childNodes }) => bareText(textOf(childNodes)) === wordsOf(testimonial.quote))
    )
      messages.push(`does not hold the words of ${testimonial.id} as they were written down`);
  } else if (!PROSE.test(file) && !file.startsWith('embed/')) {
    for (const { childNodes } of quoted) {
      const text = textOf(childNodes);
      if (!said.words.has(bareText(text)))
        messages.push(`quotes what nobody said: ${JSON.stringify(shortened(text.trim()))}`);
    }
  }
  return { faults: messages.map((message) => ({ file, message })), quotes: quoted.length };
}

/** Every quote on a page and in a widget has the words and the name of its published row. */
export const quoteCheck: Check = {
  id: 'quotes',
  async run(site: OpenSite) {
    const said = new Map([...site.profiles].map(([id, profile]) => [id, saidIn(profile)]));
    const faults: Fault[] = [];
    let quotes = 0;
    for (const file of site.files) {
      const words = said.get(profileOf(site, file) ?? '');
      if (!words || !file.endsWith('.html')) continue;
      const html = await site.text(file);
      if (!/<blockquote|<q\b|data-item=/.test(html)) continue;
      const found = pageFaults(file, await site.page(file), words);
      faults.push(...found.faults);
      quotes += found.quotes;
    }
    return { faults, looked: `${quotes} quotes have the words of their rows` };
  },
};
