/** What is read out, one thing after the other. */
export interface Reading {
  /** What the slider is for. */
  label: string;
  /** The first and the last place that can be read now. */
  range(): readonly [number, number];
  words(at: number): string;
  /** Marks the place in the drawing. */
  show(at: number): void;
  /** Stands there until something is read. Without it the last place does, as the newest of a series. */
  hint?: string;
}

export interface Readout {
  element: HTMLElement;
  /** Reads another place, or the nearest that there is. */
  move(to: number): void;
  /** Writes the words anew, after the range has changed. */
  update(): void;
}

/** A slider that says what stands at its place: keys move it, and whoever calls `move`. Begins at the end, or at the start after a hint. */
export function createReadout({ label, range, words, show, hint }: Reading): Readout {
  const element = document.createElement('div');
  element.className = 'chart-readout';
  element.tabIndex = 0;
  element.setAttribute('role', 'slider');
  element.setAttribute('aria-label', label);
  let at = range()[hint ? 0 : 1];
  const update = () => {
    const [first, last] = range();
    at = Math.max(first, Math.min(last, at));
    const said = words(at);
    element.textContent = said;
    for (const [name, value] of Object.entries({
      valuetext: said,
      valuemin: first,
      valuemax: last,
      valuenow: at,
    }))
      element.setAttribute(`aria-${name}`, String(value));
  };
  const move = (to: number) => {
    at = to;
    update();
    show(at);
  };
  element.addEventListener('keydown', (event) => {
    const [first, last] = range();
    const leap = Math.max(1, Math.round((last - first) / 20));
    const to = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageUp: at + leap,
      PageDown: at - leap,
      Home: first,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  });
  element.addEventListener('focus', () => move(at));
  update();
  if (hint) element.textContent = hint;
  return { element, move, update };
}
