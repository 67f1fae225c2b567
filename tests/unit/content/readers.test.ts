import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify as toYaml } from 'yaml';
import { readCsv } from '#content/read-csv.ts';
import { readFrontMatter } from '#content/read-front-matter.ts';
import { readJson } from '#content/read-json.ts';
import { readYaml } from '#content/read-yaml.ts';
import { sourceText } from '#content/source-text.ts';

const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.trim());

describe('readCsv', () => {
  it('gives back every cell, and finds it again by its place', () => {
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (records, end) => {
        const text = stringify([['a', 'b', 'c'], ...records], {
          record_delimiter: end,
          quoted: true,
          quoted_empty: true,
        });
        const source = sourceText('t.csv', text);
        const lines = text.split(/\r\n|\r|\n/);
        const { records: read, problems } = readCsv(source);
        expect(problems).toEqual([]);
        expect(read.map(({ cells }) => Object.values(cells))).toEqual(records);
        for (const record of read) {
          const { line, column } = record.placeOf('b');
          // Every cell was quoted, so its place is that of a quote.
          expect(lines[line - 1]![column - 1]).toBe('"');
        }
      }),
    );
  });

  it('counts lines through empty ones, quotes that span lines, and every end of line', () => {
    const text = 'a,b\r\n\r\n1,"x\r\ny"\r\n2,z\r\n';
    const { records } = readCsv(sourceText('t.csv', text));
    expect(records.map(({ line, placeOf }) => [line, placeOf('b')])).toEqual([
      [3, { line: 3, column: 3 }],
      [5, { line: 5, column: 3 }],
    ]);
  });
});

describe('readYaml', () => {
  it('finds every value at the place where it begins', () => {
    const key = fc.stringMatching(/^[a-z]{3,8}$/);
    const value = fc.stringMatching(/^[a-z]{3,12}$/).map((text) => `v${text}`);
    const record = fc.dictionary(key, fc.oneof(value, fc.array(value, { minLength: 1 })), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(record, (data) => {
        const text = toYaml(data);
        const lines = text.split('\n');
        const { value: read, locate } = readYaml(sourceText('t.yaml', text));
        expect(read).toEqual(data);
        for (const [name, item] of Object.entries(data)) {
          const path = Array.isArray(item) ? [name, item.length - 1] : [name];
          const shown = Array.isArray(item) ? item.at(-1)! : item;
          const at = locate.value(path);
          expect(lines[at.line - 1]!.slice(at.column - 1)).toBe(shown);
          const keyAt = locate.key([], name);
          expect(lines[keyAt.line - 1]!.startsWith(name, keyAt.column - 1)).toBe(true);
        }
      }),
    );
  });

  it('keeps a date as it was written, and is not YAML 1.1', () => {
    expect(readYaml(sourceText('t.yaml', 'd: 2026-03-01\nn: no\nt: 12:30\n')).value).toEqual({
      d: '2026-03-01',
      n: 'no',
      t: '12:30',
    });
  });
});

describe('readFrontMatter', () => {
  it.each(['\n', '\r\n'])('counts lines from the top of the file (%j)', (end) => {
    const text = ['---', 'name: Ada', 'kind: person', '---', '', 'Hello'].join(end);
    const { value, body, locate, bodyOffset } = readFrontMatter(sourceText('t.md', text));
    expect(value).toEqual({ name: 'Ada', kind: 'person' });
    expect(body.trim()).toBe('Hello');
    expect(locate.value(['kind'])).toEqual({ line: 3, column: 7 });
    expect(text.slice(bodyOffset)).toBe(body);
  });

  it('reads empty front matter', () => {
    const { value, problems, body } = readFrontMatter(sourceText('t.md', '---\n---\nHello'));
    expect({ value, problems, body }).toEqual({ value: undefined, problems: [], body: 'Hello' });
  });
});

describe('readJson', () => {
  it('gives what JSON.parse gives, for any JSON', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(
            fc.stringMatching(/^[a-z]{1,6}$/),
            fc.oneof(fc.string(), fc.boolean(), fc.integer()),
          ),
        ),
        (data) => {
          const text = JSON.stringify(data, null, 2);
          expect(readJson(sourceText('t.json', text)).value ?? []).toEqual(data);
        },
      ),
    );
  });
});
