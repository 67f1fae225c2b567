import { describe, expect, it } from 'vitest';
import { biosOf } from '../../../src/pages/_bios.ts';

const sentence = (words: number, first: string) =>
  `${[first, ...Array.from({ length: words - 1 }, () => 'word')].join(' ')}.`;
const noMeasure = () => 'nothing';

describe('a bio in three lengths', () => {
  it('is cut where sentences end', () => {
    const body = [sentence(30, 'One'), sentence(30, 'Two'), sentence(100, 'Three')].join(' ');
    const bios = biosOf(body, {}, 'en', noMeasure);
    expect(bios.map(({ length, words }) => [length, words])).toEqual([
      ['short', 30],
      ['medium', 60],
      ['long', 160],
    ]);
    for (const { text } of bios) expect(body.startsWith(text)).toBe(true);
  });

  it('says nothing twice', () => {
    const bios = biosOf('Draws letters.', {}, 'en', noMeasure);
    expect(bios.map(({ length }) => length)).toEqual(['short']);
  });

  it('is the owner’s where there is one', () => {
    const bios = biosOf('Draws letters. Teaches.', { medium: 'As I say it.' }, 'en', noMeasure);
    expect(bios.map(({ text }) => text)).toEqual(['Draws letters. Teaches.', 'As I say it.']);
  });

  it('has the values of measures, and no marks, charts or headings’ signs', () => {
    const body =
      '## Work\n\nShe has <Measure id="following.total" /> readers of **[Skerry](https://a.example)**.\n\n<Chart id="followers" />\n\nEnd.';
    const [bio] = biosOf(body, {}, 'en', (id) => (id === 'following.total' ? '1,234' : '?'));
    expect(bio!.text).toContain('She has 1,234 readers of Skerry.');
    expect(bio!.text).not.toMatch(/[<#*[]/);
    expect(bio!.text).toContain('End.');
  });

  it('is none where there is no body', () => {
    expect(biosOf('', {}, 'en', noMeasure)).toEqual([]);
  });
});
