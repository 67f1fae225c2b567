import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { faces } from '#theme/tokens.ts';
import { en } from '#words/en.ts';
import { findSentences } from '../../support/sentences.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The parts that visitors read. What owners read (problems, imports, hints) is not for visitors, and stays where it is. */
const parts = ['charts', 'proofs', 'cards', 'widgets', 'components', 'layouts', 'pages', 'public'];

/** What is no sentence to a visitor: works under their own titles, messages to the owner, warnings in the console of another site. */
const others = [
  /^src\/proofs\/.*\/(?:methods|benchmarks)\.ts$/,
  /^src\/proofs\/engagement\/jump-problems\.ts$/,
  /^src\/widgets\/element\/options\.ts$/,
];

/** Nouns are keys of the catalogue, and faces have names. */
const names = new Set<string>([
  ...Object.entries(en).flatMap(([key, text]) => (key.startsWith('nouns.') ? [text] : [])),
  ...Object.values(faces),
]);

async function filesWithSentences(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const part of parts) {
    const entries = await readdir(path.join(root, 'src', part), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries) {
      if (!entry.isFile() || !/\.(?:ts|tsx|astro)$/.test(entry.name)) continue;
      const file = path.join(entry.parentPath, entry.name);
      const below = path.relative(root, file).split(path.sep).join('/');
      if (others.some((pattern) => pattern.test(below))) continue;
      const all = findSentences(below, await readFile(file, 'utf8'));
      const sentences = all.filter(({ text }) => !names.has(text));
      if (sentences.length > 0)
        found.set(
          below,
          sentences.map(({ line, text }) => `${below}:${line}: ${text}`),
        );
    }
  }
  return found;
}

test('sentences stand in the catalogue, and nowhere else', async () => {
  const found = await filesWithSentences();
  expect([...found.values()].flat().join('\n')).toBe('');
});

describe('the search for sentences', () => {
  const textsIn = (file: string, source: string) =>
    findSentences(file, source).map(({ line, text }) => `${line} ${text}`);

  test.each([
    ['a literal', 'a.ts', `const a = 1;\nconst b = 'Every count';`, ['2 Every count']],
    [
      'a template',
      'a.ts',
      'const a = `${b} grew in total, says ${c}`;',
      ['1 … grew in total, says …'],
    ],
    ['a text in JSX', 'a.tsx', `const a = <p>Evidence</p>;`, ['1 Evidence']],
    ['an attribute', 'a.tsx', `const a = <p title="Read it" />;`, ['1 Read it']],
    [
      'a component',
      'a.astro',
      `---\nconst a = 'No data yet';\n---\n\n<p>\n  Hello {a}\n</p>`,
      ['2 No data yet', '6 Hello'],
    ],
  ])('finds %s', (_, file, source, texts) => {
    expect(textsIn(file, source)).toEqual(texts);
  });

  test.each([
    ['classes', 'a.astro', `<p class="wrap no-print Bold one">{a}</p>`],
    ['styles', 'a.astro', `<p>{a}</p>\n<style>\n  .a { font: Some Font; }\n</style>`],
    ['modules', 'a.ts', `import { a } from 'Some Module of mine';`],
    ['errors of the code', 'a.ts', `throw new Error(\`Two measures of \${a} share an id\`);`],
    ['keys and single words', 'a.ts', `const a = words.text('charts.followers.every');`],
    ['comments', 'a.ts', `// What it says of itself.\nconst a = 1;`],
  ])('lets %s be', (_, file, source) => {
    expect(textsIn(file, source)).toEqual([]);
  });
});
