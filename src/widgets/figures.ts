/** A number that a widget shows, by the id of its measure. */
export type WidgetFigures = Readonly<Record<string, number>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function* knownIn(value: unknown): Generator<[string, number]> {
  if (!isObject(value)) return;
  const { id, status, value: figure } = value;
  if (status === 'known' && typeof id === 'string' && typeof figure === 'number') {
    yield [id, figure];
    return;
  }
  for (const part of Object.values(value)) yield* knownIn(part);
}

/** Every measure in the data of a widget: what a dated copy of it says. */
export function figuresIn(data: unknown): WidgetFigures {
  return Object.fromEntries([...knownIn(data)].sort(([a], [b]) => (a < b ? -1 : 1)));
}
