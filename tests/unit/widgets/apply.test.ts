import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { applyOptions } from '#widgets/element/apply.ts';
import type { Options } from '#widgets/element/options.ts';

/** What a widget shows of these items with the options. */
function shown(html: string, options: Options): string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const root = document.querySelector<HTMLElement>('.plaudit')!;
  applyOptions(root, options);
  return [...root.querySelectorAll('li:not([hidden])')].map((item) => item.textContent ?? '');
}

const cards = `<div class="plaudit"><ul data-items="1">
  <li data-tags="milestone" data-date="2026-01-03">M</li>
  <li data-tags="testimonial" data-item="kim" data-date="2026-01-02" hidden>K</li>
</ul></div>`;

describe('a widget whose items have no language and not all a name', () => {
  it.each<[string, Options]>([
    ['nothing', {}],
    ['a name that is not there', { pick: ['nobody'] }],
    ['a language', { lang: ['de'] }],
    ['a tag that is not there', { tags: ['nothing'] }],
  ])('shows its first with %s', (_what, options) => {
    expect(shown(cards, options)).toEqual(['M']);
  });

  it('shows the one that is picked', () => {
    expect(shown(cards, { pick: ['kim'] })).toEqual(['K']);
  });
});

it('a widget that has words for nothing says them', () => {
  const wall = `<div class="plaudit"><ul data-items="9"><li data-item="kim" data-tags="" data-lang="en">K</li></ul><p data-none hidden>none</p></div>`;
  expect(shown(wall, { lang: ['de'] })).toEqual([]);
  expect(shown(wall, { lang: ['en'] })).toEqual(['K']);
});
