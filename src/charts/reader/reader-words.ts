/**
 * What the page's script says, said beforehand: the script brings no catalogue. In braces stands what only the script knows.
 */
export interface ReaderWords {
  /** What a slider over time is for. */
  byDay: string;
  /** What a slider over marks is for, and what stands there until one is read. */
  byMark: string;
  hint: string;
  /** Days that may be shown alone, and what their buttons say; null days for all. */
  ranges: readonly (readonly [string, number | null])[];
  logarithmic: string;
  /** Where another view of the chart did not come. */
  notLoaded: string;
  /** `Week of {day}` */
  week: string;
  /** `After {age}` */
  after: string;
  /** `{when}: {values}` */
  reading: string;
  /** `{name} {value} {noun}`, and without a noun. */
  value: string;
  bareValue: string;
  /** What stands between two values. */
  between: string;
}

/** Puts what the script knows in the places of a text. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
