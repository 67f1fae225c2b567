import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';

const out = inject('thinSites');
let pages: Map<string, string>;

beforeAll(async () => {
  const files = (await listFiles(out)).filter((file) => file.endsWith('.html'));
  pages = new Map(
    await Promise.all(
      files.map(
        async (file) => [file, await readFile(path.join(out, file), 'utf8')] as [string, string],
      ),
    ),
  );
});

/** The parts that a profile's menu leads to. */
function menuOf(profile: string): string[] {
  const { document } = parseHTML(pages.get(`${profile}/index.html`)!);
  const links = [...document.querySelectorAll('header details nav a')];
  return links.map((link) => link.getAttribute('href')!.split('/').at(-2)!);
}

const chapterPage =
  /\/(?:following|engagement|reach|relationships|authority|business)\/index\.html$/;
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

  test('a chapter is headed by what it comes to, with the question small below', () => {
    const { document } = parseHTML(pages.get('thin-followers/following/index.html')!);
    const links = [...document.querySelectorAll('main h1 a')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links)
      expect(link.getAttribute('href')).toContain('/thin-followers/evidence/#following.');
    expect(document.querySelector('main .lead')?.textContent.trim()).toBe(
      'How many follow, and is it growing?',
    );
  });

  test('one of a thing is never told in the plural', () => {
    const plural =
      /(?<![\d.,])\b1 (?:testimonials|stories|insights|advocates|ratings|appearances|followers|subscribers|stars)\b/;
    const found = [...pages].flatMap(([file, html]) => {
      const { document } = parseHTML(html);
      for (const hidden of document.querySelectorAll('script,style')) hidden.remove();
      const descriptions = [...document.querySelectorAll('meta[content]')].map((meta) =>
        meta.getAttribute('content'),
      );
      const said = plural.exec([document.body.textContent, ...descriptions].join('\n'));
      return said ? [`${file}: ${said[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  test('the last chapter leads to whoever it is about, not back to the first', () => {
    const onward = (file: string) =>
      parseHTML(pages.get(file)!).document.querySelector('main nav a')?.getAttribute('href');
    expect(onward('thin-words/relationships/index.html')).toBe('/thin-words/business/');
    expect(onward('thin-words/business/index.html')).toMatch(/^(?:https|mailto):/);
  });

  test('a number and a day stand once in a chapter', () => {
    const chapters = [...pages].filter(([file]) => chapterPage.test(file));
    expect(chapters.length).toBeGreaterThan(6);
    const twice = chapters.flatMap(([file, html]) => {
      const { document } = parseHTML(html);
      for (const quiet of document.querySelectorAll('details,figure')) quiet.remove();
      const measures = [...document.querySelectorAll('main data[data-measure]')]
        .filter((mark) => !mark.hasAttribute('data-bound'))
        .map((mark) => mark.getAttribute('data-measure')!);
      const days = document.querySelector('main')!.textContent.match(/Counted/g) ?? [];
      const again = measures.filter((id, index) => measures.indexOf(id) < index);
      return [...again, ...days.slice(1)].map((found) => `${file}: ${found}`);
    });
    expect(twice).toEqual([]);
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
