/** The share page's own script: a button beside the name of each text that is there to be copied. */
import { copyButton } from './copy-button.ts';

for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  text.previousElementSibling!.append(copyButton(text, text.dataset['copyLabel']!));
}
