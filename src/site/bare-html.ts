import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Parent = DefaultTreeAdapterTypes.DocumentFragment | DefaultTreeAdapterTypes.Element;

/** What means something without a style: all else is left to the page that it is pasted into. */
const KEPT = [
  'href',
  'src',
  'alt',
  'width',
  'height',
  'lang',
  'dir',
  'cite',
  'datetime',
  'loading',
  'value',
  'title',
  'role',
  'aria-label',
  'viewBox',
  'd',
  'xmlns',
];
/** What repeats the words: the second round of a marquee, the picture in another layout. */
const OTHERS = ['data-loop', 'data-other'];
const DROPPED = ['style', 'link', 'label', 'svg'];

function clean(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((node) => {
    if (node.nodeName === '#comment') return false;
    if (!('attrs' in node)) return true;
    const has = (name: string) => node.attrs.some((attribute) => attribute.name === name);
    return (
      !DROPPED.includes(node.tagName) && !has('hidden') && !has('aria-hidden') && !OTHERS.some(has)
    );
  });
  for (const node of parent.childNodes) {
    if (!('attrs' in node)) continue;
    node.attrs = node.attrs.filter(({ name }) => KEPT.includes(name));
    clean(node);
  }
}

/** A widget's HTML without classes, styles and what is for the eye alone: it takes on the look of the page around it. */
export function bareHtml(html: string): string {
  const fragment = parseFragment(html);
  clean(fragment);
  return serialize(fragment)
    .replaceAll(/\n\s*\n+/g, '\n')
    .trim();
}
