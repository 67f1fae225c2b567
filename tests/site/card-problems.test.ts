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
  await change('testimonials/jane-doe.md', /\s*$/, '\n\nIn Cuneiform: 𒀀.\n');
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
  it('names a character that nothing draws once, where it stands, and what would draw it', async () => {
    const found = problems.filter(({ code }) => code === 'glyph-missing');
    expect(found).toHaveLength(1);
    const text = await readFile(path.join(folder, found[0]!.file), 'utf8');
    expect(text.split('\n')[found[0]!.line - 1]).toContain('𒀀');
    expect(found[0]).toMatchObject({ file: 'profiles/mira-solberg/testimonials/jane-doe.md' });
    expect(found[0]!.message).toContain('U+12000');
    expect(found[0]!.hint).toContain('@fontsource/noto-sans-cuneiform');
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
