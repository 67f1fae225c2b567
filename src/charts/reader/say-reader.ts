import type { Words } from '#words/words.ts';
import { ranges } from '../ranges.ts';
import type { ReaderWords } from './reader-words.ts';

/** What the page's script says, in a language. */
export function sayReader(words: Words): ReaderWords {
  const days = (count: number) => words.text('common.days', { count });
  return {
    byDay: words.text('charts.reader.by-day'),
    byMark: words.text('charts.reader.by-mark'),
    hint: words.text('charts.reader.hint'),
    ranges: [
      ...ranges.map((range): [string, number] => [
        range === 365 ? words.text('common.years', { count: 1 }) : days(range),
        range,
      ]),
      [words.text('charts.reader.all'), null],
    ],
    logarithmic: words.text('charts.reader.logarithmic'),
    notLoaded: words.text('charts.reader.not-loaded'),
    week: words.text('charts.reader.week', { day: '{day}' }),
    after: words.text('charts.reader.after', { age: '{age}' }),
    reading: words.text('charts.reader.reading', { when: '{when}', values: '{values}' }),
    value: words.text('charts.reader.value', { name: '{name}', value: '{value}', noun: '{noun}' }),
    bareValue: words.text('charts.reader.bare-value', { name: '{name}', value: '{value}' }),
    between: words.text('charts.reader.between'),
  };
}
