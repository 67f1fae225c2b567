/** The embed page's own script: choosing shows the widget as chosen and writes the choice into every code. */
import { copyButton } from './copy-button.ts';

const QUERY = '%QUERY%';
const ATTRIBUTES = '%ATTRIBUTES%';
const HEIGHT = '%HEIGHT%';

/** What is higher scrolls: a page is not pushed down by thousands of pixels. */
const HIGHEST = 960;

const escapeAttribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');

/** What was chosen and is right, by the names of the options. */
function chosen(form: HTMLElement): [string, string][] {
  const fields = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]');
  return [...fields]
    .filter((field) => field.value !== '' && field.checkValidity())
    .map((field) => [field.name, field.value]);
}

for (const studio of document.querySelectorAll<HTMLElement>('[data-studio]')) {
  const form = studio.querySelector<HTMLElement>('.options')!;
  const frame = studio.querySelector('iframe')!;
  const stage = studio.querySelector<HTMLElement>('.stage')!;
  const address = frame.src;
  const offered = Number(frame.height);
  let options: [string, string][] = [];

  /** Writes the choice into every code, and how high the widget is with it. */
  const write = (height: number) => {
    const query = options.length === 0 ? '' : `?${new URLSearchParams(options)}`;
    const attributes = options.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
    for (const code of studio.querySelectorAll<HTMLElement>('[data-template]')) {
      code.textContent = code.dataset['template']!.replaceAll(QUERY, () => escapeAttribute(query))
        .replaceAll(ATTRIBUTES, () => attributes.join(''))
        .replaceAll(HEIGHT, String(height));
    }
    return address + query;
  };

  form.dataset['live'] = '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.dispatchEvent(new Event('change'));
  });
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.dataset['ground'] !== undefined) {
      stage.dataset['ground'] = target.value;
      return;
    }
    options = chosen(form);
    // Not by src: two choices in quick succession lost the second, and each was a step of the way back.
    frame.loading = 'eager';
    frame.contentWindow!.location.replace(write(offered));
  });
  addEventListener('message', ({ data, source }: MessageEvent) => {
    const height = Number(data?.plaudit);
    if (source !== frame.contentWindow || !(height > 0) || options.length === 0) return;
    write(Math.min(HIGHEST, Math.ceil(height)));
  });
  for (const pre of studio.querySelectorAll('pre')) {
    pre.after(copyButton(pre, pre.dataset['copyLabel']!));
  }
}
