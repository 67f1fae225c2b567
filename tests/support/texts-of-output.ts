import { parse } from 'parse5';

/** What breaks a line of prose: what stands inside of one of these is said for itself. */
const blocks = new Set(
  `address article aside blockquote body button caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
  h6 head header hr html label legend li main nav ol option p picture section select summary table tbody td tfoot th thead title tr ul
  svg desc`.split(/\s+/),
);
/** What is no prose: code to copy, what a script reads, and the lines of drawings, which are broken and cut wherever they are full. */
const silent = new Set(['style', 'code', 'pre', 'textarea', 'text']);
const spoken =
  /^(alt|title|placeholder|label|summary|aria-(label|description|roledescription|valuetext))$/;
const spokenMeta = /title|description|alt|site_name/;

interface Node {
  nodeName: string;
  tagName?: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  content?: Node;
}

const attribute = ({ attrs }: Node, name: string): string =>
  attrs?.find((each) => each.name === name)?.value ?? '';

/** What structured data says, without its types, addresses and days. */
function* dataTexts(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (!/^@|url|image|^id$|inLanguage|codeRepository|contentUrl|identifier/i.test(key))
      yield value;
  } else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value))
      yield* dataTexts(each, Array.isArray(value) ? key : name);
}

function spokenAttributes(node: Node): string[] {
  const meta = node.tagName === 'meta';
  return (node.attrs ?? [])
    .filter(({ name }) =>
      meta
        ? name === 'content' &&
          spokenMeta.test(attribute(node, 'name') + attribute(node, 'property'))
        : spoken.test(name) || name === 'data-read',
    )
    .map(({ value }) => value);
}

/**
 * Everything that a page, a frame, a drawing or a feed says: each paragraph, the texts of attributes, the strings of its structured data.
 * Left out is what `except` says, with all that is in it.
 */
export function textsOfMarkup(markup: string, except = (_: Node): boolean => false): string[] {
  const texts: string[] = [];
  let line = '';
  const flush = () => {
    texts.push(line);
    line = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') line += node.value;
    if (silent.has(node.tagName ?? '') || except(node)) return;
    texts.push(...spokenAttributes(node));
    if (node.tagName === 'script') {
      if (attribute(node, 'type') === 'application/ld+json')
        texts.push(...dataTexts(JSON.parse(node.childNodes![0]!.value!)));
      return;
    }
    const block = blocks.has(node.tagName ?? '');
    if (block) flush();
    for (const child of node.childNodes ?? []) visit(child);
    if (node.content) visit(node.content);
    if (block) flush();
  };
  visit(parse(markup) as unknown as Node);
  flush();
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '');
}
