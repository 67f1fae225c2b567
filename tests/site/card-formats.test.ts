import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWords, base } from '../support/sample-site.ts';
import { command } from '../support/command.ts';

let folder: string;
const out = () => path.join(folder, 'dist');

async function write(file: string, text: string): Promise<void> {
  const whole = path.join(folder, 'content', file);
  await mkdir(path.dirname(whole), { recursive: true });
  await writeFile(whole, text);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-card-formats-'));
  await write(
    'site.yaml',
    'title: Formats\ncardFormats: [webp, avif]\ncardArchives: false\ntheme:\n  cards: dark\n',
  );
  await write('profiles/kim/profile.mdx', '---\nname: Kim Example\nkind: person\n---\n\nA bio.\n');
  await write(
    'profiles/kim/appearances.yaml',
    '- type: talk\n  date: 2026-05-04\n  title: On dark ground\n',
  );
  await write(
    'profiles/lea/profile.mdx',
    '---\nname: Lea Example\nkind: person\ntheme:\n  cards: light\n---\n\nA bio.\n',
  );
  await write(
    'profiles/lea/appearances.yaml',
    '- type: talk\n  date: 2026-05-04\n  title: On light ground\n',
  );
  const { code, stdout, stderr } = await command('build', [
    '--content',
    path.join(folder, 'content'),
    ...buildWords(out()),
  ]);
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const brightness = async (file: string): Promise<number> => {
  const { channels } = await sharp(path.join(out(), file)).stats();
  return channels.reduce((sum, { mean }) => sum + mean, 0) / channels.length;
};
const talk = (profile: string, ending: string) =>
  `cards/${profile}/appearance-2026-05-04-talk.${ending}`;

describe('share cards as the site asks for them', () => {
  it('are written in each format, the same picture', async () => {
    const { width, height } = await sharp(path.join(out(), talk('kim', 'og.png'))).metadata();
    for (const format of ['webp', 'avif']) {
      const file = path.join(out(), talk('kim', `og.${format}`));
      const made = await sharp(file).metadata();
      expect([made.width, made.height]).toEqual([width, height]);
      expect((await readFile(file)).subarray(0, 12).toString('latin1')).toMatch(
        format === 'webp' ? /^RIFF.{4}WEBP$/s : /ftypavif$/,
      );
      const picture = await brightness(talk('kim', 'og.png'));
      expect(Math.abs((await brightness(talk('kim', `og.${format}`))) - picture)).toBeLessThan(2);
    }
  });

  it('stand on the ground that the site asks for, or the profile', async () => {
    expect(await brightness(talk('kim', 'og.png'))).toBeLessThan(60);
    expect(await brightness(talk('lea', 'og.png'))).toBeGreaterThan(200);
  });

  it('are shown by the share page, lightest first, and each can be downloaded', async () => {
    const html = await readFile(path.join(out(), 'kim/share/index.html'), 'utf8');
    const { document } = parseHTML(html);
    const picture = document.querySelector('[data-size="og"] picture')!;
    expect(
      Array.from(picture.querySelectorAll('source'), (source) => source.getAttribute('type')),
    ).toEqual(['image/avif', 'image/webp']);
    const links = Array.from(document.querySelectorAll('a[download]'), (link) =>
      link.getAttribute('href')!.slice(base.length),
    );
    for (const format of ['png', 'webp', 'avif'])
      expect(links.some((link) => link.endsWith(`.story.${format}`))).toBe(true);
  });

  it('stay PNG where links are previewed, as no network promises to read another', async () => {
    const html = await readFile(path.join(out(), 'kim/index.html'), 'utf8');
    expect(html).toMatch(/property="og:image" content="[^"]+\.png"/);
  });
});
