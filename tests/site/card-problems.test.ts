import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';

let folder: string;
let problems: {
  file: string;
  line: number;
  column: number;
  code: string;
  message: string;
  hint: string;
}[];

/** A place in the sample, changed. */
async function change(file: string, from: RegExp, to: string): Promise<void> {
  const whole = path.join(folder, 'profiles/mira-solberg', file);
  const text = await readFile(whole, 'utf8');
  expect(text).toMatch(from);
  await writeFile(whole, text.replace(from, to));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-card-problems-'));
  await cp('content', folder, { recursive: true });
  await change('testimonials/jane-doe.md', /\s*$/, '\n\nIn Cuneiform: 𒀀 and Runes: ᚠᚢ, and 㐀.\n');
  await change(
    'testimonials/kari-nordmann.md',
    /(\n---\n)[\s\S]*$/,
    '$1\n\u{12000}\u{12001} \u{12002}\n',
  );
  await change(
    'insights/strangers-on-a-tuesday.mdx',
    /^title: .*$/m,
    `title: ${'字形'.repeat(69)}`,
  );
  const { stdout } = await command('check', [
    '--content',
    folder,
    '--today',
    '2026-11-23',
    '--json',
  ]);
  problems = (JSON.parse(stdout) as { problems: typeof problems }).problems;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('check, of what cards cannot show', () => {
  const missingIn = (file: string) =>
    problems.filter((problem) => problem.code === 'glyph-missing' && problem.file.endsWith(file));

  it('names all characters of a file that nothing draws at once, where they stand, and what draws each', async () => {
    const found = missingIn('testimonials/jane-doe.md');
    expect(found).toHaveLength(1);
    const text = await readFile(path.join(folder, found[0]!.file), 'utf8');
    expect(text.split('\n')[found[0]!.line - 1]).toContain('𒀀');
    for (const code of ['U+12000', 'U+16A0', 'U+16A2', 'U+3400'])
      expect(found[0]!.message).toContain(code);
    expect(found[0]!.hint).toContain('@fontsource/noto-sans-cuneiform for 𒀀');
    expect(found[0]!.hint).toContain('@fontsource/noto-sans-runic for ᚠ ᚢ');
    expect(found[0]!.hint).toMatch(/No package is known to draw 㐀/);
  });

  it('tells of words of which nothing can be drawn, and makes no card of them', async () => {
    expect(missingIn('testimonials/kari-nordmann.md')).toHaveLength(1);
    const words =
      '--today 2026-11-23 --profile mira-solberg --card testimonial --key kari-nordmann'.split(' ');
    const card = await command('card', [
      '--content',
      folder,
      ...words,
      '--out',
      path.join(folder, 'none.png'),
    ]);
    expect(card.code).toBe(2);
    expect(card.stderr).toContain('There is no such card');
  });

  it('names a title that has to be cut, and how long it may be', () => {
    const found = problems.filter(({ code }) => code === 'card-too-long');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      file: 'profiles/mira-solberg/insights/strangers-on-a-tuesday.mdx',
    });
    expect(found[0]!.hint).toMatch(/about \d+ characters/);
  });
});
