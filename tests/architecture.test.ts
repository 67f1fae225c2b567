import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  findArchitectureFaults,
  findCircles,
  type Part,
  type Parts,
} from './support/architecture.ts';

const root = path.resolve(import.meta.dirname, '..');

const values = ['problems', 'model', 'schemas'];
const drawing = [...values, 'words', 'theme', 'fonts'];
const shown = [...drawing, 'public'];
const siteParts = [...shown, 'store', 'charts', 'cards', 'widgets', 'proofs', 'evidence'];
const buildParts = [...siteParts, 'importers', 'advice', 'content', 'audit', 'site'];
const pageParts = [
  ...values,
  'words',
  'public',
  'theme',
  'charts',
  'proofs',
  'widgets',
  'widgets/element',
  'evidence',
  'site/urls.ts',
  'site/parts.ts',
];

/** Data flows one way and imports follow it: docs/architecture.md draws this table. */
const parts = table({
  problems: [],
  store: [],
  theme: [],
  model: [],
  words: ['model'],
  'widgets/element': [],
  fonts: ['store', 'theme', 'model', 'problems'],
  schemas: ['model', 'problems'],
  content: values,
  public: [...values, 'words'],
  importers: values,
  collectors: [...values, 'importers'],
  charts: drawing,
  cards: [...drawing, 'charts', 'store'],
  widgets: [...shown, 'charts', 'widgets/element'],
  proofs: [...shown, 'charts', 'cards'],
  evidence: [...values, 'words', 'public', 'proofs'],
  advice: [...values, 'words', 'public', 'proofs', 'importers'],
  audit: [...values, 'words', 'public', 'theme', 'charts', 'proofs', 'evidence'],
  site: siteParts,
  build: buildParts,
  components: pageParts,
  layouts: [...pageParts, 'components'],
  pages: [
    ...pageParts,
    'cards',
    'site',
    'components',
    'layouts',
    'build/current-site.ts',
    'build/drawn-bytes.ts',
  ],
  scripts: {
    place: 'scripts',
    mayImport: [...buildParts, 'collectors', 'widgets/element', 'build'],
  },
  env: { place: 'src/env.d.ts', mayImport: ['components'] },
  virtual: { place: 'src/virtual.d.ts', mayImport: ['build/handover.ts'] },
  'content.config': {
    place: 'src/content.config.ts',
    mayImport: values,
  },
});

function table(rows: Record<string, readonly string[] | (Omit<Part, 'place'> & Partial<Part>)>) {
  const named = Object.entries(rows).map(([name, row]): [string, Part] => [
    name,
    { place: `src/${name}`, ...('mayImport' in row ? row : { mayImport: row }) },
  ]);
  return Object.fromEntries(named) satisfies Parts;
}

/** Every file below src and scripts. */
async function readSources(): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (const folder of ['src', 'scripts']) {
    const entries = await readdir(path.join(root, folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const below = path.relative(root, file).split(path.sep).join('/');
      sources.set(below, await readFile(file, 'utf8'));
    }
  }
  return sources;
}

describe('the house', () => {
  test('imports follow the table, and there are no circles', async () => {
    const sources = await readSources();
    expect(sources.size).toBeGreaterThan(0);
    expect(findArchitectureFaults(sources, parts).join('\n')).toBe('');
  });

  test('the table itself points one way', () => {
    const edges = new Map(
      Object.entries(parts).map(([name, { mayImport }]) => [
        name,
        mayImport.filter((other) => other in parts),
      ]),
    );
    expect(findCircles(edges)).toEqual([]);
  });

  test('every alias is a part, and leads to its folder', async () => {
    const { imports } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      imports: Record<string, string>;
    };
    for (const [alias, place] of Object.entries(imports)) {
      const name = alias.replace(/^#|\/\*$/g, '');
      expect(parts, `${alias} is no part`).toHaveProperty([name]);
      expect(place).toBe(`./${parts[name]?.place}/*`);
    }
  });
});

describe('the check of the house', () => {
  const house = {
    'src/model/day.ts': '',
    'src/model/series.ts': '',
    'src/site/urls.ts': '',
    'src/site/card-items.ts': '',
    'src/build/build-site.ts': '',
    'src/components/Figure.astro': '',
    'src/proofs/registry.ts': '',
    'src/widgets/element/embed.ts': '',
  };
  const faultsOf = (file: string, text: string, more: Record<string, string> = {}) =>
    findArchitectureFaults(new Map(Object.entries({ ...house, ...more, [file]: text })), parts);

  test.each([
    ['an import that goes down', 'src/charts/line.ts', `import { a } from '#model/day.ts';`],
    ['a relative import inside a part', 'src/model/measure.ts', `export * from './day.ts';`],
    ['a package', 'src/charts/line.ts', `import { line } from 'd3';`],
    ['a page that reads the site', 'src/pages/a.ts', `import { a } from '#site/card-items.ts';`],
    [
      'a section that uses a proof and urls',
      'src/components/sections/Following.astro',
      `---\nimport { p } from '#proofs/registry.ts';\nimport { u } from '#site/urls.ts';\n---\n<p />`,
    ],
    ['a type that looks back', 'src/model/day.ts', `import type { S } from './series.ts';`],
  ])('accepts %s', (_, file, text) => {
    const more = { 'src/model/series.ts': `import { a } from './day.ts';` };
    expect(faultsOf(file, text, more)).toEqual([]);
  });

  test.each([
    ['up', 'src/model/a.ts', `import { a } from '#site/urls.ts';`, /:1: model may not import site/],
    [
      'up by a type',
      'src/model/a.ts',
      `\nimport type { A } from '#site/urls.ts';`,
      /:2: model may/,
    ],
    ['up by a re-export', 'src/model/a.ts', `export * from '#site/urls.ts';`, /model may not/],
    ['up by import()', 'src/model/a.ts', `await import('#site/urls.ts');`, /model may not/],
    ['up by a type import()', 'src/model/a.ts', `type A = import('#site/urls.ts').A;`, /model may/],
    ['up from .tsx', 'src/charts/a.tsx', `import '#site/urls.ts'; <p />;`, /charts may not/],
    [
      'from an element',
      'src/widgets/element/a.ts',
      `import '#model/day.ts';`,
      /may import nothing/,
    ],
    [
      'of a component in a registry',
      'src/proofs/a.ts',
      `import '#components/Figure.astro';`,
      /may/,
    ],
    [
      'of the site in a component',
      'src/components/A.astro',
      `---\n\nimport '#site/card-items.ts';\n---\n<p>a</p>`,
      /A\.astro:3: components may not import site/,
    ],
    [
      'in a script of a component',
      'src/components/A.astro',
      `<p>a</p>\n<script>\n  import '#site/card-items.ts';\n</script>`,
      /A\.astro:3: components may not import site/,
    ],
    ['relative, out of its part', 'src/site/a.ts', `import '../model/day.ts';`, /leaves site/],
    ['relative, out of src', 'scripts/a.ts', `import '../src/model/day.ts';`, /leaves scripts/],
    ['by alias in its own part', 'src/model/a.ts', `import '#model/day.ts';`, /same part/],
    ['of nothing', 'src/site/a.ts', `import '#model/month.ts';`, /leads to no file/],
    ['without its ending', 'src/site/a.ts', `import '#model/day';`, /leads to no file/],
    ['from outside the table', 'src/utils/a.ts', `import 'd3';`, /belongs to no part/],
  ])('finds an import %s', (_, file, text, fault) => {
    const faults = faultsOf(file, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  test('finds a circle of files, through components too', () => {
    const faults = faultsOf('src/components/Figure.astro', `---\nimport './lines.ts';\n---`, {
      'src/components/lines.ts': `import F from './Figure.astro';`,
    });
    const circle = ['Figure.astro', 'lines.ts', 'Figure.astro'].map((n) => `src/components/${n}`);
    expect(faults).toEqual([`circle: ${circle.join(' → ')}`]);
  });
});
