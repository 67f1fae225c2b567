import { describe, expect, test } from 'vitest';
import { day } from '#model/day.ts';
import { figureForms } from '#words/figures.ts';
import { en } from '#words/en.ts';
import { markedHtml, plainText } from '#words/said.ts';
import { makeWords, message, wordsOf, type Key } from '#words/words.ts';

const words = wordsOf('en-GB');

/** A catalogue of one's own, under keys that only the tests know. */
function wordsFor(messages: Record<string, string>, locale = 'en-GB', language = 'en') {
  const made = makeWords({ messages: messages as typeof en, language, lists: 'en-GB' }, locale);
  return {
    say: (key: string, args: Record<string, unknown> = {}) =>
      made.say({ key, args: args as never }),
  };
}

describe('what is said', () => {
  test('is text, and numbers that know what they are', () => {
    const said = words.say('common.days', { count: { value: 1234, measure: 'reach.<days>' } });
    expect(said).toEqual([{ text: '1,234', value: 1234, measure: 'reach.<days>' }, ' days']);
    expect(plainText(said)).toBe('1,234 days');
    expect(markedHtml(said)).toBe(
      '<data value="1234" data-measure="reach.&lt;days&gt;">1,234</data> days',
    );
  });

  test('has the plural of the language, by the number that is shown', () => {
    expect(words.text('common.days', { count: 1 })).toBe('1 day');
    expect(words.text('common.days', { count: 1.001 })).toBe('1 day');
    expect(words.text('common.days', { count: 1.5 })).toBe('1.5 days');
    expect(words.text('common.days', { count: 0 })).toBe('0 days');
    const polish = wordsFor(
      {
        files:
          '.input {$n :figure} .match $n one {{{$n} plik}} few {{{$n} pliki}} many {{{$n} plików}} * {{{$n} pliku}}',
      },
      'pl',
      'pl',
    );
    const said = [1, 3, 5, 22, 1.5].map((n) => plainText(polish.say('files', { n })));
    expect(said).toEqual(['1 plik', '3 pliki', '5 plików', '22 pliki', '1,5 pliku']);
  });

  test('writes numbers and days in the manner of the locale', () => {
    const german = wordsOf('de');
    expect(german.text('common.days', { count: 1234.5 })).toBe('1.234,5 days');
    const [from, to] = [day('2026-03-03'), day('2026-05-04')];
    expect(words.text('common.period', { from, to })).toBe('3 Mar 2026 to 4 May 2026');
    expect(german.text('common.period', { from, to })).toBe('3. März 2026 to 4. Mai 2026');
  });

  test('takes one message inside of another, and keeps its numbers', () => {
    const { say } = wordsFor({
      outer: 'Grew in {$span}, at last',
      inner: '{$count :figure form=spoken} months',
    });
    const span = { key: 'inner', args: { count: { value: 2_500_000, measure: 'a.b' } } };
    expect(say('outer', { span })).toEqual([
      'Grew in ',
      { text: '2.5 million', value: 2_500_000, measure: 'a.b' },
      ' months, at last',
    ]);
  });

  test('lists, capitalises and lowers as its language does', () => {
    const { say } = wordsFor({
      list: '{$names :list}.',
      one: 'One',
      capital: '{$noun :capitalised} on X',
      small: 'about {$label :lowered}',
    });
    const list = (...names: unknown[]) => plainText(say('list', { names }));
    expect(list('a', { key: 'one' }, 'c')).toBe('a, One and c.');
    expect(list('a', 'b')).toBe('a and b.');
    expect(list('a')).toBe('a.');
    expect(plainText(say('capital', { noun: 'ärzte' }))).toBe('Ärzte on X');
    expect(plainText(say('small', { label: 'Net growth' }))).toBe('about net growth');
    expect(plainText(say('small', { label: 'NPS of clients' }))).toBe('about NPS of clients');
  });

  test('leaves what comes from the content as it is', () => {
    const { say } = wordsFor({ hello: '{$name} speaks' });
    const name = '{$name} \\{ <b>|';
    expect(say('hello', { name })).toEqual([`${name} speaks`]);
    expect(markedHtml(say('hello', { name: '<b>&"' }))).toBe('&lt;b&gt;&amp;&quot; speaks');
  });

  test('throws, naming the message, rather than saying half of it', () => {
    const { say } = wordsFor({ hello: '{$name} speaks', count: '{$n :figure}' });
    expect(() => say('hello')).toThrow(/hello/);
    expect(() => say('count', { n: 'many' })).toThrow(/count/);
    expect(() => say('other')).toThrow(/no message other/);
  });

  test('goes through JSON: a message is data', () => {
    const told = message('common.days', { count: { value: 3, measure: 'a.b' } });
    expect(words.say(JSON.parse(JSON.stringify(told)))).toEqual(words.say(told));
  });
});

describe('the catalogue', () => {
  const messages = Object.entries(en);

  test.each(messages)('%s can be read, and calls only what there is', (key, pattern) => {
    const called = [...pattern.matchAll(/\{\$([\w-]+)(?: :(\w+))?([^}]*)\}/g)];
    const args = Object.fromEntries(
      called.map(([, name, called_]) => [name, sampleOf(called_)] as const),
    );
    const forms = called.flatMap(([, , , options]) => /form=([\w-]+)/.exec(options!)?.[1] ?? []);
    expect(figureForms).toEqual(expect.arrayContaining(forms));
    // The annotated mention of a name decides what it is.
    for (const [, name, called_] of called) if (called_) args[name!] = sampleOf(called_);
    expect(plainText(words.say({ key, args: args as never }))).not.toBe('');
  });

  test('keys begin with their area, once each', () => {
    for (const [key] of messages) expect(key).toMatch(/^[a-z]+(?:\.[a-z0-9-]+)+$/);
  });

  test('the compiler knows what each message needs', () => {
    // @ts-expect-error A number that is left out.
    expect(() => words.say('common.days')).toThrow(/common\.days/);
    // @ts-expect-error A number that is none.
    expect(() => words.say('common.days', { count: 'many' })).toThrow(/common\.days/);
    // @ts-expect-error A key that there is not.
    expect(() => words.say('common.eons')).toThrow(/common\.eons/);
    const key: Key = 'common.days';
    expect(en).toHaveProperty([key]);
  });
});

function sampleOf(called: string | undefined): unknown {
  switch (called) {
    case 'figure':
    case 'hour':
    case 'weekday':
      return 3;
    case 'day':
      return '2026-03-04';
    case 'list':
      return ['a', 'b'];
    default:
      return 'some';
  }
}
