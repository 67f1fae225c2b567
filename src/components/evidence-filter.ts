/** The evidence page's own script: what is typed leaves the rows of the index whose words hold it. */
const field = document.querySelector<HTMLElement>('[data-find]')!;
const input = field.querySelector('input')!;
const none = document.querySelector<HTMLElement>('[data-none-found]')!;
const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
const chapters = [...document.querySelectorAll<HTMLElement>('[data-chapter]')];

const plain = (text: string): string => text.toLowerCase().normalize('NFKD');

field.hidden = false;
input.addEventListener('input', () => {
  const words = plain(input.value).split(/\s+/).filter(Boolean);
  for (const row of rows) {
    const text = plain(row.textContent);
    row.hidden = words.some((word) => !text.includes(word));
  }
  for (const chapter of chapters) {
    chapter.hidden = words.length > 0 && !chapter.querySelector('[data-row]:not([hidden])');
  }
  none.hidden = chapters.some((chapter) => !chapter.hidden);
});
