import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { escapeAttribute } from '#site/embed-way.ts';
import { widgets } from '#widgets/registry.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { around, measureShift, offeredCodes } from '../support/embeds.ts';
import { serveWithHeaders, strangersPage, type Host } from '../support/hosts.ts';
import { base, site as published } from '../support/sample-site.ts';
import { snippetRunners, type RunSnippet } from '../support/snippets.ts';

// The components that the embed page shows: compiled by each framework's own compiler, rendered on its server, taken over in a browser.

const folder = inject('sampleSite');
const offered = await offeredCodes(folder, 'mira-solberg');
const kinds = widgets.map(({ id }) => id);
let browser: Browser;
let site: Host;
let stranger: Awaited<ReturnType<typeof strangersPage>>;

beforeAll(async () => {
  site = await serveWithHeaders(folder, base);
  stranger = await strangersPage();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await stranger?.close();
});

/** The attributes of the element, and the height that stands in for it. */
function elementIn(html: string) {
  const found: Record<string, string>[] = [];
  let reserved = '';
  const visitNodes = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void => {
    for (const node of nodes) {
      if (!('attrs' in node)) continue;
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      if (node.tagName === 'plaudit-widget') found.push(attributes);
      if (node.tagName === 'svg') reserved ||= attributes['height'] ?? '';
      visitNodes(node.childNodes);
    }
  };
  visitNodes(parseFragment(html).childNodes);
  return { found, reserved };
}

const codeOf = (kind: string, way: string) =>
  offered.get(`${kind} ${way}`)!.replaceAll(published, site.origin);

/** Puts what the server sent on somebody's page, lets the browser take it over, and waits for the widget. */
async function mount({ html, script }: RunSnippet) {
  stranger.show(around(`<div id="app">${html}</div><script type="module">${script}</script>`));
  const shown = await visit(browser, `${stranger.origin}/`, { width: 900, height: 1200 });
  const root = shown.page.locator('plaudit-widget .plaudit');
  await root.waitFor();
  return { ...shown, root };
}

const NAME = 'Ada {1 + 1} {{ 2 + 2 }} <b title="x">&amp;</b>';

/** A wall with options, and with a name that looks like code. */
const withOptions = (way: string) =>
  codeOf('wall', way)
    .replace(' height=', ' theme="dark" min-rating="4" limit="2" height=')
    .replace('Mira Solberg, with evidence', escapeAttribute(NAME));

describe.each(Object.keys(snippetRunners))('%s', (way) => {
  let ran: Map<string, RunSnippet>;
  beforeAll(async () => {
    const codes = [...kinds.map((kind) => codeOf(kind, way)), withOptions(way)];
    const run = await snippetRunners[way]!(codes);
    ran = new Map(run.map((one, index) => [kinds[index] ?? 'options', one]));
  });

  it.each(kinds)('runs for %s: rendered on the server, taken over, nothing moves', async (kind) => {
    const { found, reserved } = elementIn(ran.get(kind)!.html);
    expect(found).toEqual([
      expect.objectContaining({ src: `${site.origin}${base}embed/mira-solberg/${kind}/` }),
    ]);
    expect(reserved).toBe(found[0]!['height']);
    const { page, root, faults, foreign, close } = await mount(ran.get(kind)!);
    const words = await root.innerText();
    const shift = await measureShift(page);
    const elsewhere = foreign.filter((url) => !url.startsWith(`${site.origin}${base}`));
    await close();
    expect(words).toContain('Sample data');
    expect({ faults, elsewhere, shift }).toEqual({ faults: [], elsewhere: [], shift: 0 });
  });

  it('hands on the options, and takes no name for code', async () => {
    const { root, faults, close } = await mount(ran.get('options')!);
    const text = await root.page().locator('plaudit-widget text').textContent();
    const items = await root.locator('[data-item]').count();
    const theme = await root.getAttribute('data-theme');
    await close();
    expect({ text, items, theme, faults }).toEqual({
      text: NAME,
      items: 2,
      theme: 'dark',
      faults: [],
    });
  });
});
