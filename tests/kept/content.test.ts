import { describe, expect, it } from 'vitest';
import type { Problem } from '#problems/problem.ts';
import { brokenContent } from '../support/broken-content.ts';
import { digest } from './digest.ts';
import { rich } from './rich-content.ts';

// What reading says of every line of content that is missing, stands twice, or has another value. A change shows in the review: read it, then
// keep it with `-u`.

const { load, root } = brokenContent();

/** The folder is another one each time. */
const withoutPlace = (value: unknown): string =>
  JSON.stringify(value, null, 1)
    .replaceAll(root(), '')
    .replaceAll(/"\/\d+\//g, '"/');

const wrong = [
  '-1',
  '1.5',
  '2027-03-04',
  '[a, b]',
  '"',
  'https://example.com/a b',
  'x'.repeat(300),
];

/** Every way in which one line of a text goes wrong. */
function* slips(text: string): Generator<[string, string]> {
  const lines = text.split('\n');
  const replaced = (at: number, ...by: string[]) =>
    [...lines.slice(0, at), ...by, ...lines.slice(at + 1)].join('\n');
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const place = `${at + 1}`;
    yield [`${place} missing`, replaced(at)];
    yield [`${place} twice`, replaced(at, line, line)];
    const [, key, value] = /^(\s*(?:- )?[\w"]+: ?)(.+)$/u.exec(line) ?? [];
    // One of them each, so that all of them come up.
    if (key !== undefined && value !== undefined) {
      yield [`${place} empty`, replaced(at, key)];
      yield [`${place} renamed`, replaced(at, line.replace(/(\w)(\w)/, '$2$1'))];
      const by = wrong[at % wrong.length]!;
      yield [`${place} = ${by.slice(0, 30)}`, replaced(at, key + by)];
    }
    const cells = line.split(',');
    if (cells.length > 2 && key === undefined) {
      for (const index of cells.keys()) {
        const by = ['', '-3', '1.5', 'many', '1k', '2027-01-01'][(at + index) % 6]!;
        yield [`${place} cell ${index + 1} = ${by}`, replaced(at, cells.with(index, by).join())];
      }
      yield [`${place} semicolons`, replaced(at, cells.join(';'))];
      yield [`${place} a cell more`, replaced(at, `${line},1`)];
    }
  }
}

const said = ({ file, line, column, code, severity, message, hint }: Problem): string =>
  `${file}:${line}:${column} ${severity} ${code} ${message} → ${hint ?? ''}`;

describe('content with a slip', () => {
  it.each(Object.keys(rich))('in %s has the problems that were kept', async (file) => {
    const text = rich[file]!;
    const lines: string[] = [];
    for (const [slip, changed] of slips(text)) {
      const { problems, site } = await load({ ...rich, [file]: changed });
      const first = problems.slice(0, 3).map(said);
      lines.push(
        [
          `${slip}: ${site ? digest(withoutPlace(site)) : 'no site'}, ${problems.length} problems`,
          ...first,
        ].join('\n  '),
      );
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      `content/${file.replaceAll(/[/.]/g, '-')}.txt`,
    );
  });

  it('is sound where nothing slipped', async () => {
    const { problems, site } = await load(rich);
    expect(problems.map(said)).toEqual([]);
    await expect(`${withoutPlace(site)}\n`).toMatchFileSnapshot('content/whole.txt');
  });
});
