const RESET_MS = 2000;

/**
 * A button that copies the text of an element; where the browser refuses, the text is selected, ready for the keyboard. What it says
 * then stands in the page, at an element around the text: `data-copied` and `data-selected`.
 */
export function copyButton(text: HTMLElement, label: string): HTMLButtonElement {
  const said = text.closest<HTMLElement>('[data-copied]')!.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.textContent = said['copied']!;
    } catch {
      getSelection()?.selectAllChildren(text);
      button.textContent = said['selected']!;
    }
    setTimeout(() => (button.textContent = label), RESET_MS);
  });
  return button;
}
