/** The script inside the frame's page: it sets the options of the query, and tells the host how high the widget is. */
import { applyOptions } from './apply.ts';
import { readOptions } from './options.ts';

const root = document.querySelector<HTMLElement>('.plaudit')!;
const query = new URLSearchParams(location.search);
const { layouts, frozen } = root.dataset;
const options = readOptions((name) => query.get(name), layouts!, console.warn);
applyOptions(root, options);
// The canvas of the frame, too: where its scheme differs from the host's, the browser paints it.
if (options.theme) document.documentElement.dataset['theme'] = options.theme;

if (parent !== window) {
  new ResizeObserver(() => {
    parent.postMessage({ plaudit: Math.ceil(root.getBoundingClientRect().height) }, '*');
  }).observe(root);
}

/** A frozen copy never changes; whether there is a newer one, it asks. Without an answer its own day stands. */
async function askForNewer(since: string): Promise<void> {
  const answer = await fetch('../newest.json').catch(() => null);
  const newest = answer?.ok ? ((await answer.json()) as { date: string }) : null;
  if (newest && newest.date > since) {
    root.querySelector<HTMLElement>('[data-newer]')!.hidden = false;
  }
}
if (frozen) void askForNewer(frozen);
