const RESET_MS = 2000;

/** A button that copies the text of an element; where the browser refuses, the text is selected, ready for the keyboard. */
export function copyButton(text: HTMLElement, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.textContent = 'Copied';
    } catch {
      getSelection()?.selectAllChildren(text);
      button.textContent = 'Selected';
    }
    setTimeout(() => (button.textContent = label), RESET_MS);
  });
  return button;
}
