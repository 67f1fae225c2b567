import type { ReaderChoice, ReaderData, ReaderView } from './reader-data.ts';
import type { ReaderWords } from './reader-words.ts';

/** What a figure shows: all days as the page brought it, or a view that the build drew. */
interface Wish {
  days: number | null;
  logarithmic: boolean;
}

/** A figure as the page brought it, with what stood in the place of its pictures, and their data. */
interface Brought {
  figure: HTMLElement;
  place: HTMLElement;
  written: string;
  data: ReaderData;
}

/** The buttons that change over how many days a chart is seen, and on which scale. Its views are fetched when one is wanted. */
export function viewButtons(
  { figure, place, written, data }: Brought,
  { ranges, logarithmic }: ReaderChoice,
  words: ReaderWords,
  show: (data: ReaderData) => void,
): HTMLElement[] {
  /** Null where they did not come. */
  const load = once(async () => {
    const answer = await fetch(figure.dataset['chartViews']!);
    return answer.ok ? ((await answer.json()) as ReaderView[]) : null;
  });
  const say = findingsOf(figure);
  const note = document.createElement('span');
  note.className = 'chart-note';
  note.setAttribute('role', 'status');
  let wish: Wish = { days: null, logarithmic: false };
  let views: readonly ReaderView[] = [];
  const isPlain = () => wish.days === null && !wish.logarithmic;
  const draw = (plain = isPlain()) => {
    const view = plain ? undefined : views.find(({ days }) => days === wish.days);
    const picture = wish.logarithmic ? view?.logarithmic : view?.picture;
    place.innerHTML = picture ?? written;
    say(view && view.days !== null ? view : null);
    show(view?.data ?? data);
  };
  const choose = async (wanted: Wish) => {
    const before = wish;
    wish = wanted;
    const loaded = isPlain() ? views : await load();
    // Another button may have been pressed meanwhile.
    if (wish !== wanted) return;
    note.textContent = loaded ? '' : words.notLoaded;
    if (loaded) {
      views = loaded;
      draw();
    } else wish = before;
    for (const { element, isChosen } of buttons)
      element.setAttribute('aria-pressed', String(isChosen()));
  };
  const buttons: { element: HTMLButtonElement; isChosen(): boolean }[] = [];
  const button = (label: string, isChosen: () => boolean, next: () => Wish) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = label;
    element.setAttribute('aria-pressed', String(isChosen()));
    // What is pointed at is likely to be pressed.
    element.addEventListener('pointerenter', () => {
      void load();
    });
    element.addEventListener('click', () => {
      void choose(next());
    });
    buttons.push({ element, isChosen });
  };
  if (ranges.length > 0)
    for (const [label, days] of words.ranges)
      if (days === null || ranges.includes(days))
        button(
          label,
          () => wish.days === days,
          () => ({ ...wish, days }),
        );
  if (logarithmic)
    button(
      words.logarithmic,
      () => wish.logarithmic,
      () => ({ ...wish, logarithmic: !wish.logarithmic }),
    );
  if (buttons.length === 0) return [];
  // Paper gets the picture of the page, with all that is written beside it.
  addEventListener('beforeprint', () => draw(true));
  addEventListener('afterprint', () => draw());
  return [...buttons.map(({ element }) => element), note];
}

/** Asks once, and again after a failure, which is null. */
function once<Value>(ask: () => Promise<Value | null>): () => Promise<Value | null> {
  let asked: Promise<Value | null> | null = null;
  return async () => {
    asked ??= ask().catch(() => null);
    const answer = await asked;
    if (answer === null) asked = null;
    return answer;
  };
}

/** Says above and beside the picture what a view finds, and, for none, what the page had there. */
function findingsOf(
  figure: HTMLElement,
): (view: Pick<ReaderView, 'title' | 'sentence'> | null) => void {
  if (figure.dataset['titled'] !== undefined) return () => {};
  const places = [...figure.querySelectorAll<HTMLElement>('figcaption :is(h2, h3, .summary)')].map(
    (place) => ({ place, written: place.innerHTML }),
  );
  return (view) => {
    const texts = view && [view.title, view.sentence];
    for (const [index, { place, written }] of places.entries()) {
      if (texts) place.textContent = texts[index] ?? '';
      else place.innerHTML = written;
    }
  };
}
