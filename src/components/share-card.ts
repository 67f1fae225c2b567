/** The share page's own script: a button beside each text that is there to be copied. */
import { copyButton } from './copy-button.ts';

for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const place = document.getElementById(text.getAttribute('aria-labelledby')!)!;
  place.after(copyButton(text, `Copy ${text.dataset['copy']!}`));
}
