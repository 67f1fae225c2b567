import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { listFiles } from '#audit/read-pages.ts';
import { command } from '../support/command.ts';
import { seeded } from '../support/mutations/random.ts';
import { writeSmallContent } from '../support/small-content.ts';
import { thinContent, thinWords } from '../support/thin-sites.ts';

async function digest(folder: string): Promise<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const file of await listFiles(folder)) {
    const bytes = await readFile(path.join(folder, file));
    entries.push([file, createHash('sha256').update(bytes).digest('hex')]);
  }
  return Object.fromEntries(entries);
}

it('is the same to the byte from another folder, time zone and locale', async () => {
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'plaudit elsewhere '));
  try {
    const content = path.join(elsewhere, 'my content');
    const out = path.join(elsewhere, 'public', 'site');
    await cp(thinContent, content, { recursive: true });
    const { code, stderr } = await command('build', thinWords(out, content), {
      cwd: elsewhere,
      env: { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const built = await digest(inject('thinSites'));
    expect(Object.keys(built).length).toBeGreaterThan(350);
    expect(await digest(out)).toEqual(built);
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
});

/** A folder with two profiles, and what builds it into the same place, again and again. */
async function twoProfiles() {
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-again-'));
  const content = path.join(folder, 'content');
  await writeSmallContent(content);
  const [ada, bea] = ['ada', 'bea'].map((id) => path.join(content, 'profiles', id));
  await cp(ada!, bea!, { recursive: true });
  await change(path.join(bea!, 'profile.mdx'), (text) => text.replace('Ada Quill', 'Bea Quill'));
  const build = async (...more: string[]) => {
    const out = path.join(folder, 'dist');
    const words = ['--content', content, '--out', out, '--today', '2026-03-01'];
    const cache = ['--cache', path.join(folder, 'cache')];
    const { code, stdout, stderr } = await command('build', [...words, ...cache, ...more]);
    expect(code, stdout + stderr).toBe(0);
    return {
      again: stdout.includes('nothing has changed'),
      taken: Number(/pages: (\d+) of \d+ profiles? as they were/.exec(stdout)?.[1] ?? 0),
      files: await digest(out),
    };
  };
  return { content, build, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function change(file: string, edit: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${file} was not changed`);
  await writeFile(file, after);
}

/** What an owner does to a folder, and how many profiles it leaves as they were. */
const edits: Readonly<
  Record<string, { taken: number; edit(profile: string, content: string): Promise<unknown> }>
> = {
  'a quote is mended': {
    taken: 1,
    edit: (profile) =>
      change(path.join(profile, 'testimonials/kim.md'), (text) => `${text.trimEnd()} Again.\n`),
  },
  'a number comes': {
    taken: 1,
    edit: (profile) =>
      change(
        path.join(profile, 'metrics/letters.csv'),
        (text) => `${text.trimEnd()}\n2026-03-01,240\n`,
      ),
  },
  'words are taken back': {
    taken: 1,
    edit: (profile) => rm(path.join(profile, 'testimonials/lee.md')),
  },
  'a letter comes that no page had': {
    taken: 1,
    edit: (profile) =>
      change(path.join(profile, 'testimonials/kim.md'), (text) => `${text.trimEnd()} Ω\n`),
  },
  'somebody has another name': {
    taken: 0,
    edit: (profile) =>
      change(path.join(profile, 'profile.mdx'), (text) => text.replace(' Quill', ' Feather')),
  },
  'the site has another title': {
    taken: 0,
    edit: (_, content) =>
      change(path.join(content, 'site.yaml'), (text) => text.replace('Ada', 'Letters')),
  },
  'a text with a style of its own comes': {
    taken: 0,
    async edit(profile) {
      await mkdir(path.join(profile, 'insights'), { recursive: true });
      await writeFile(
        path.join(profile, 'insights/one.mdx'),
        '---\ntitle: One\ndate: 2026-02-01\nsummary: S\n---\n\nexport const two = 1 + 1\n\nIt is {two}.\n',
      );
    },
  },
};

/** PLAUDIT_RUNS=4 makes as many rounds, each of other edits in another order. */
const rounds = Array.from(
  { length: Number(process.env['PLAUDIT_RUNS'] ?? 1) },
  (_, round) => round,
);

it.each(rounds)(
  'is the same to the byte whether it is made anew or comes from the store, whatever was edited on the way (%i)',
  async (round) => {
    const { content, build, remove } = await twoProfiles();
    const chance = seeded(round + 1);
    const order = Object.entries(edits)
      .map((edit) => ({ edit, place: chance() }))
      .toSorted((a, b) => a.place - b.place)
      .slice(0, 2);
    try {
      const first = await build();
      expect(first.again).toBe(false);
      // On top of itself.
      expect(await build()).toEqual({ again: true, taken: 0, files: first.files });
      let last = first;
      for (const { edit } of order) {
        const [name, { taken, edit: apply }] = edit;
        const profile = path.join(content, 'profiles', chance() < 0.5 ? 'ada' : 'bea');
        await apply(profile, content);
        last = await build();
        expect({ name, again: last.again, taken: last.taken }).toEqual({
          name,
          again: false,
          taken,
        });
      }
      expect(await build('--fresh')).toEqual({ again: false, taken: 0, files: last.files });
    } finally {
      await remove();
    }
  },
);
