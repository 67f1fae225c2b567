import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** Where what a page shows may come from, beside its scripts and styles: the site itself. */
const places = [
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `media-src 'self'`,
  `connect-src 'self'`,
  `frame-src 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
];

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

const textOf = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

/** A script with another type is data, which no browser runs. */
const runs = (script: Element): boolean =>
  ['', 'module', 'text/javascript'].includes(attributeOf(script, 'type') ?? '') &&
  attributeOf(script, 'src') === undefined;

interface Found {
  scripts: Set<string>;
  styles: Set<string>;
  attributes: Set<string>;
  /** Where the policy is to stand: behind the encoding, before all that it speaks of. */
  place: number | null;
  has: boolean;
}

function look(node: Node, found: Found): void {
  if ('tagName' in node) {
    const style = attributeOf(node, 'style');
    if (style !== undefined) found.attributes.add(hashOf(style));
    if (node.tagName === 'style') found.styles.add(hashOf(textOf(node)));
    if (node.tagName === 'script' && runs(node)) found.scripts.add(hashOf(textOf(node)));
    if (node.tagName === 'meta') {
      if (attributeOf(node, 'charset') !== undefined) {
        found.place = node.sourceCodeLocation?.endOffset ?? null;
      }
      const equivalent = attributeOf(node, 'http-equiv')?.toLowerCase();
      if (equivalent === 'content-security-policy') found.has = true;
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) look(child, found);
}

const sources = (name: string, list: Iterable<string>): string =>
  [name, `'self'`, ...list].join(' ');

/**
 * Gives a page the policy that lets run and apply what was built into it, by its hash, and nothing else
 * (https://www.w3.org/TR/CSP3/). Astro's own (`security.csp`) leaves out what is written as it is and all style attributes.
 * @returns the page, and the hashes of the scripts in it. A page that has a policy, and a part of one, is left as it is.
 */
export function withPolicy(html: string): { html: string; scripts: readonly string[] } {
  const found: Found = {
    scripts: new Set(),
    styles: new Set(),
    attributes: new Set(),
    place: null,
    has: false,
  };
  look(parse(html, { sourceCodeLocationInfo: true }), found);
  const scripts = [...found.scripts];
  if (found.has || found.place === null) return { html, scripts: [] };
  const policy = [
    `default-src 'none'`,
    sources('script-src', scripts),
    sources('style-src', found.styles),
    // Attributes are told one by one: 'unsafe-hashes' allows those and no other.
    found.attributes.size > 0
      ? ['style-src-attr', `'unsafe-hashes'`, ...found.attributes].join(' ')
      : `style-src-attr 'none'`,
    ...places,
  ].join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return { html: html.slice(0, found.place) + meta + html.slice(found.place), scripts };
}

/**
 * The policy of all pages, as a header. Styles are left to each page's own policy, which holds beside this one: the hashes of a whole
 * site are longer than hosts let a header be (Cloudflare Pages: 2,000 characters).
 */
export function headerPolicy(scripts: Iterable<string>): string {
  return [
    sources('script-src', scripts),
    `object-src 'none'`,
    ...places,
    `frame-ancestors 'none'`,
  ].join('; ');
}
