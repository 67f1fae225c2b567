import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export interface Reference {
  /** The address as it was resolved by the page: absolute path, query and fragment. */
  url: URL;
  /** Whether the browser fetches it by itself, rather than when a reader follows it. */
  fetched: boolean;
  /** Element and attribute: `img src`. */
  where: string;
}

/** What the checks need to know about one HTML page. */
export interface BuiltPage {
  /** Below the site's folder, with forward slashes. */
  file: string;
  /** Its address. */
  url: URL;
  ids: ReadonlySet<string>;
  references: readonly Reference[];
}

/** Any origin will do: it only has to be told apart from the others. */
export const checkOrigin = 'https://site.invalid';

type Node = DefaultTreeAdapterTypes.ChildNode;

const FETCHING = new Set([
  'img',
  'script',
  'iframe',
  'source',
  'video',
  'audio',
  'embed',
  'use',
  'image',
  'input',
]);
const FETCHED_RELS = /\b(?:stylesheet|icon|preload|modulepreload|manifest|apple-touch-icon)\b/;

const splitSrcset = (text: string): string[] =>
  text
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0]!)
    .filter(Boolean);

function* addressesOf(
  element: DefaultTreeAdapterTypes.Element,
): Generator<{ text: string; fetched: boolean; where: string }> {
  const attribute = (wanted: string) =>
    element.attrs.find(({ name }) => name === wanted)?.value ?? '';
  if (element.tagName === 'meta') {
    const property = attribute('property');
    // Nobody who reads the page sees these; those to whom it is linked do.
    if (/^og:(?:image|url)$/.test(property)) {
      yield { text: attribute('content'), fetched: false, where: `meta ${property}` };
    }
    return;
  }
  const rel = attribute('rel');
  for (const { name, value } of element.attrs) {
    const where = `${element.tagName} ${name}`;
    const fetched =
      FETCHING.has(element.tagName) || (element.tagName === 'link' && FETCHED_RELS.test(rel));
    if (name === 'href' || name === 'src' || name === 'poster' || name === 'data') {
      if (name === 'data' && element.tagName !== 'object') continue;
      yield { text: value, fetched, where };
    } else if (name === 'srcset' || name === 'imagesrcset') {
      for (const text of splitSrcset(value)) yield { text, fetched: true, where };
    }
  }
}

/** Where a file is served, below the site's own address. */
export const servedAt = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** Reads one page. Frames' documents (`srcdoc`) are not followed: the site has none. */
export function readPage(file: string, html: string, base: string): BuiltPage {
  const address = base + servedAt(file);
  const url = new URL(address, checkOrigin);
  const ids = new Set<string>();
  const references: Reference[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!('attrs' in node)) continue;
      for (const { name, value } of node.attrs) if (name === 'id') ids.add(value);
      for (const { text, fetched, where } of addressesOf(node)) {
        const resolved = URL.parse(text.trim(), url);
        if (resolved && /^https?:$/.test(resolved.protocol)) {
          references.push({ url: resolved, fetched, where });
        }
      }
      visit(node.childNodes);
      if ('content' in node) visit(node.content.childNodes);
    }
  };
  visit(parse(html).childNodes);
  return { file, url, ids, references };
}

/** Every file below a folder, with forward slashes, in a fixed order. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}

/** Reads every HTML page of a built site. `base` begins and ends with a slash. */
export async function readPages(
  folder: string,
  files: readonly string[],
  base: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<BuiltPage[]> {
  const pages: BuiltPage[] = [];
  const html = files.filter((file) => file.endsWith('.html'));
  for (const file of html) {
    pages.push(readPage(file, await readFile(path.join(folder, file), 'utf8'), base));
    progress(pages.length, html.length);
  }
  return pages;
}
