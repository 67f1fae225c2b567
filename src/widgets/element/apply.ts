import type { Options } from './options.ts';

/** Whether an item is one of those that were asked for. */
function wanted({ dataset }: HTMLElement, options: Options): boolean {
  const { tags, lang, pick } = options;
  const least = options['min-rating'];
  return (
    (!tags || tags.some((tag) => (dataset['tags'] ?? '').split('|').includes(tag))) &&
    (!lang ||
      lang.some((one) => `${dataset['lang'] ?? ''}-`.toLowerCase().startsWith(`${one}-`))) &&
    (!pick || pick.includes((dataset['item'] ?? '').toLowerCase())) &&
    (!least || Number(dataset['rating'] ?? 0) >= least)
  );
}

const comparisons: Record<string, (a: DOMStringMap, b: DOMStringMap) => number> = {
  newest: (a, b) => (a['date']! < b['date']! ? 1 : -1),
  oldest: (a, b) => (a['date']! < b['date']! ? -1 : 1),
  rating: (a, b) => Number(b['rating'] ?? 0) - Number(a['rating'] ?? 0),
};

/**
 * Sets a widget to the options. `root` is its `.plaudit`, as the site made it and not yet shown. A selection says that it is one and
 * loses every average: the mean of chosen ratings would be a lie.
 */
export function applyOptions(root: HTMLElement, options: Options): void {
  for (const name of ['theme', 'layout', 'motion'] as const) {
    if (options[name]) root.dataset[name] = options[name];
  }
  if (options.accent) {
    root.dataset['accent'] = '';
    root.style.setProperty('--pick', options.accent);
  }
  const list = root.querySelector<HTMLElement>('[data-items]');
  if (!list) return;
  const items = [...list.children] as HTMLElement[];
  const none = root.querySelector<HTMLElement>('[data-none]');
  let shown = items.filter((item) => wanted(item, options));
  // A widget that has no words for nothing shows what it shows without options.
  if (!none && shown.length === 0) shown = items;
  const compare = options.order && comparisons[options.order];
  if (compare) shown.sort((a, b) => compare(a.dataset, b.dataset));
  const limit = options.limit ?? Number(list.dataset['items'] || 100);
  // The best few are chosen by rating too.
  const cut = options.order === 'rating' && shown.length > limit;
  const selected = shown.length < items.length || cut;
  shown = shown.slice(0, limit);
  for (const item of shown) item.hidden = false;
  list.replaceChildren(...shown);
  for (const loop of root.querySelectorAll('[data-loop]')) {
    loop.replaceChildren(...shown.map((item) => item.cloneNode(true)));
  }
  if (selected) {
    for (const average of root.querySelectorAll('[data-average]')) average.remove();
    for (const note of root.querySelectorAll<HTMLElement>('[data-selected]')) note.hidden = false;
  }
  if (none) none.hidden = shown.length > 0;
}
