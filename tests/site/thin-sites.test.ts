import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { command } from '../support/command.ts';

const content = path.resolve(import.meta.dirname, '../fixtures/thin-sites');

let out: string;
let pages: Map<string, string>;
let printed: string;

beforeAll(async () => {
  out = path.join(await mkdtemp(path.join(tmpdir(), 'plaudit-thin-')), 'dist');
  const words = ['--content', content, '--out', out, '--today', '2026-11-23'];
  const { code, stdout, stderr } = await command('build', words);
  if (code !== 0) throw new Error(`The thin sites cannot be built:\n${stdout}\n${stderr}`);
  printed = stdout;
  const files = (await listFiles(out)).filter((file) => file.endsWith('.html'));
  pages = new Map(
    await Promise.all(
      files.map(
        async (file) => [file, await readFile(path.join(out, file), 'utf8')] as [string, string],
      ),
    ),
  );
}, 600_000);

afterAll(() => rm(path.dirname(out), { recursive: true, force: true }));

/** The parts that a profile's menu leads to. */
function menuOf(profile: string): string[] {
  const { document } = parseHTML(pages.get(`${profile}/index.html`)!);
  const links = [...document.querySelectorAll('header details nav a')];
  return links.map((link) => link.getAttribute('href')!.split('/').at(-2)!);
}

const tools = ['press-kit', 'evidence', 'share', 'embed'];

describe('a page shows what there is', () => {
  test.each([
    ['thin-words', ['relationships', 'business', 'testimonials', ...tools]],
    ['thin-rating', ['relationships', 'business', 'testimonials', ...tools]],
    ['thin-followers', ['following', 'engagement', ...tools]],
    ['thin-story', ['business', 'stories', ...tools]],
  ])('%s leads to what it has and to nothing else', (profile, parts) => {
    expect(menuOf(profile)).toEqual(parts);
    const own = [...pages.keys()]
      .map((file) => file.split('/'))
      .filter(([first, , third]) => first === profile && third === 'index.html')
      .map(([, second]) => second);
    expect(own.sort()).toEqual([...parts].sort());
  });

  test('chapters are numbered by what is there', () => {
    const { document } = parseHTML(pages.get('thin-words/business/index.html')!);
    expect(document.querySelector('main .eyebrow')?.textContent.trim()).toBe(
      'Chapter 2 of 2: Business',
    );
  });

  test('nothing that is published holds what only the owner sees', async () => {
    const told = /owner-panel|__plaudit|would make it stronger|npm run todo/;
    const files = (await listFiles(out)).filter((file) =>
      /\.(?:html|js|css|json|xml|txt)$/.test(file),
    );
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    for (const file of files) {
      expect(told.exec(await readFile(path.join(out, file), 'utf8'))?.[0], file).toBeUndefined();
    }
    expect(printed).toMatch(/\d+ things would make it stronger: npm run todo -- --content \S+/);
  });

  test('no page tells a visitor what the owner could add', () => {
    expect(pages.size).toBeGreaterThan(40);
    const advice =
      /not enough data|no data|yet\b|fill in|would need|not known yet|\b(?:add|needed: )\s*profiles\/|[a-z]+\.(?:csv|yaml|mdx)\b/i;
    const found = [...pages]
      .filter(([file]) => !file.includes('/evidence/'))
      .flatMap(([file, html]) => {
        const { document } = parseHTML(html);
        for (const hidden of document.querySelectorAll('script,style,pre')) hidden.remove();
        const said = advice.exec(document.body.textContent);
        return said ? [`${file}: ${said[0]}`] : [];
      });
    expect(found).toEqual([]);
  });
});
