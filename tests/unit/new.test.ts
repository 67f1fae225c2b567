import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindsOf, makeStarter } from '#content/starter.ts';
import { starters } from '#content/starter-kinds.ts';
import { appendItem, writeStarter } from '#content/write-starter.ts';
import { loadSite } from '#content/load-site.ts';
import { day } from '#model/day.ts';
import { hasErrors } from '#problems/problem.ts';
import { contentKinds } from '#schemas/registry.ts';
import { placeRefusal } from '#problems/system-error.ts';
import { command } from '../support/command.ts';

const today = day('2026-03-01');
const words = { profile: 'ada', file: 'example', values: new Map<string, string>(), today };
const starterOf = (word: string) => starters.find((starter) => starter.word === word)!;

/** As the guide at the top says: the # goes from the key and what belongs to it, the explanation above stays. */
function takeIntoUse(block: string): string {
  const at = block.search(/^#\w+:/m);
  return block.slice(0, at) + block.slice(at).replace(/^#/gm, '');
}

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(os.tmpdir(), 'plaudit-new-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('starter files', () => {
  test('there is a starter for every kind of content file but lists of testimonials', () => {
    const made = starters.flatMap(({ kinds }) => kinds);
    const rest = contentKinds.map(({ id }) => id).filter((id) => !made.includes(id));
    expect(rest).toEqual(['testimonials-csv', 'testimonials-json']);
  });

  test('a folder of every starter has nothing wrong but what its owner has still to write', async () => {
    const root = path.join(scratch, 'all');
    for (const starter of starters) {
      const { files, problems } = makeStarter(starter, words);
      expect(problems, starter.word).toEqual([]);
      const { written } = await writeStarter(root, files);
      expect(written.map(({ outcome }) => outcome)).not.toContain('kept');
    }
    const { site, problems } = await loadSite(root, { today });
    expect(site).toBeNull();
    const left = problems.filter(({ code }) => code === 'placeholder');
    // A testimonial waits for consent, and says so.
    const others = problems.filter((problem) => !left.includes(problem));
    expect(others.map(({ code }) => code)).toEqual(['consent-missing']);
    expect(left.filter(({ line }) => line === 0)).toEqual([]);
    // Every kind of file in which somebody's words stand has some.
    const told = new Set(
      left.map(({ file }) => file.replace('profiles/ada/', '').split(/[./]/)[0]!),
    );
    expect([...told].toSorted()).toEqual([
      'appearances',
      'audience',
      'feedback',
      'insights',
      'metrics',
      'milestones',
      'profile',
      'site',
      'stories',
      'testimonials',
    ]);
    // What is a draft keeps nothing from being built.
    const drafts = left.filter(({ file }) => /stories|insights/.test(file));
    expect(drafts.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('what is given for keys of keys is written, and what is missing is said', () => {
    const make = (...given: [string, string][]) =>
      makeStarter(starterOf('testimonial'), { ...words, values: new Map(given) });
    const name: [string, string] = ['name', 'Kim'];
    expect(make(name).missing).toEqual(['date', 'relationship', 'consent', 'what they said']);
    const whole = make(
      name,
      ['date', '2026-02-01'],
      ['relationship', 'peer'],
      ['consent.granted', '2026-02-02'],
      ['consent.how', 'by e-mail'],
      ['consent.scope', '[page]'],
      ['source.platform', '1984'],
    );
    expect(whole.problems).toEqual([]);
    expect(whole.missing).toEqual(['what they said']);
    expect(parse(whole.files[0]!.text.split(/^---$/m)[1]!)).toMatchObject({
      consent: { granted: '2026-02-02', how: 'by e-mail', scope: ['page'] },
      source: { platform: '1984' },
    });
    expect(make(['consent.granted', '2026-02-02']).problems).toMatchObject([
      { code: 'key-missing', message: 'how is missing' },
    ]);
    expect(make(['consent.grantd', '2026-02-02']).problems).toContainEqual(
      expect.objectContaining({ code: 'key-unknown', hint: 'Did you mean consent.granted?' }),
    );
  });

  test('nobody is said to have counted what was written by hand', () => {
    const { files } = makeStarter(starterOf('metrics'), words);
    const origin = files.find(({ path: file }) => file.endsWith('.yaml'))!;
    expect(parse(origin.text)).toMatchObject({ method: 'manual' });
    expect(parse(origin.text)).not.toMatchObject({ source: 'YouTube Studio' });
  });

  // The round trip: what waits behind a # is as valid as what stands.
  for (const starter of starters) {
    for (const kind of kindsOf(starter)) {
      if (kind.format !== 'yaml' && kind.format !== 'front-matter') continue;
      test(`${kind.id}: any of the waiting keys can be taken into use`, () => {
        const file = makeStarter(starter, words).files.find(
          ({ path: name }) => path.extname(name) === path.extname(kind.path),
        )!;
        const yaml = kind.format === 'yaml' ? file.text : file.text.split(/^---$/m)[1]!;
        const blocks = yaml.split(/\n\n/);
        const waiting = blocks.flatMap((block, index) => (/^#\w+:/m.test(block) ? [index] : []));
        expect(waiting.length).toBeGreaterThan(0);
        fc.assert(
          fc.property(fc.subarray(waiting), (used) => {
            const text = blocks
              .map((block, index) => (used.includes(index) ? takeIntoUse(block) : block))
              .join('\n\n');
            const value = parse(text, { schema: 'core' }) as Record<string, unknown>;
            const keys = used.map((index) => /^#(\w+):/m.exec(blocks[index]!)![1]);
            expect(Object.keys(value)).toEqual(expect.arrayContaining(keys));
            expect(kind.schema.safeParse(value).error?.issues ?? []).toEqual([]);
          }),
          { numRuns: 20 },
        );
      });
    }
  }

  test('a value that the schema refuses, and a key that it does not know, are said with a hint', () => {
    const values = new Map([
      ['kind', 'persn'],
      ['taglin', 'x'],
    ]);
    const { problems } = makeStarter(starterOf('profile'), { ...words, values });
    expect(hasErrors(problems)).toBe(true);
    expect(problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['key-unknown', 'Did you mean tagline?'],
      ['value-choice', 'Did you mean person?'],
    ]);
  });

  test('a name is text, whatever YAML would make of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'yes: no',
          '1984',
          'true',
          '- dash',
          '# hash',
          '"quoted"',
          "it's",
          '{a: b}',
          '@x',
        ),
        (name) => {
          const { files, problems } = makeStarter(starterOf('milestone'), {
            ...words,
            values: new Map([['title', name]]),
          });
          expect(problems).toEqual([]);
          expect((parse(files[0]!.text) as { title: string }[])[0]!.title).toBe(name);
        },
      ),
    );
  });
});

describe('appending to a list', () => {
  const item = '- date: 2026-03-01\n  title: New\n';

  test('keeps comments, depth and the kind of line end', () => {
    const text = '# My list\r\n  - date: 2025-01-01 # first\r\n    title: Old\r\n# the end';
    expect(appendItem(text, item)).toBe(`${text}\r\n  - date: 2026-03-01\r\n    title: New\r\n`);
  });

  test('begins a list in a file that holds only comments', () => {
    expect(appendItem('# nothing yet\n', item)).toBe(`# nothing yet\n${item}`);
  });

  test.each([['[]\n'], ['a: b\n'], ['- a: [\n'], ['text\n']])('refuses %j', (text) => {
    expect(appendItem(text, item)).toBeNull();
  });

  test('never loses an entry', () => {
    const titles = fc.array(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(titles, (all) => {
        let text = '# head\n';
        for (const title of all) text = appendItem(text, `- title: ${JSON.stringify(title)}\n`)!;
        expect((parse(text) ?? []) as unknown[]).toEqual(all.map((title) => ({ title })));
      }),
    );
  });
});

describe('npm run new', () => {
  const make = (...given: string[]) =>
    command('new', [...given, '--content', path.join(scratch, 'site'), '--today', today]);

  test('makes a site from nothing that the check accepts', async () => {
    const root = path.join(scratch, 'site');
    expect((await make('site', '--name', 'Who we are')).code).toBe(0);
    expect((await make('testimonial')).stderr).toContain('npm run new -- profile --name');
    expect((await make('profile', '--name', 'rOpenSci', '--set', 'kind=organization')).code).toBe(
      0,
    );
    const front = await readFile(path.join(root, 'profiles/ropensci/profile.mdx'), 'utf8');
    expect(front).toContain('name: rOpenSci\n');
    expect(front).toContain('kind: organization\n');
    expect((await make('testimonial', '--name', 'Kim Example')).stdout).toContain('kim-example.md');
    const check = () => command('check', ['--content', root, '--today', today]);
    // Nothing of the starters goes out: each text is named until it is replaced.
    expect((await check()).code).toBe(1);
    for (const file of ['profile.mdx', 'testimonials/kim-example.md']) {
      const own = path.join(root, 'profiles/ropensci', file);
      const text = await readFile(own, 'utf8');
      await writeFile(own, text.replace(/^Write .*$/m, 'My own words.'));
    }
    const sound = await check();
    expect(sound.code, sound.stdout).toBe(0);
  }, 180_000);

  test('a profile brings its site and its picture along, and several names make several files', async () => {
    const root = path.join(scratch, 'at-once');
    const own = path.join(scratch, 'me.png');
    await sharp({ create: { width: 20, height: 20, channels: 3, background: 'teal' } })
      .jpeg()
      .toFile(own);
    const given = ['--content', root, '--today', today];
    const made = await command('new', [
      'profile',
      '--name',
      'Ada Lovett',
      '--picture',
      own,
      ...given,
    ]);
    expect(made.code, made.stderr).toBe(0);
    expect(made.stdout.match(/^made {2}.*$/gm)).toHaveLength(3);
    expect(await readFile(path.join(root, 'site.yaml'), 'utf8')).toContain('title: Ada Lovett\n');
    const folder = path.join(root, 'profiles/ada-lovett');
    // Named by what it is, whatever its name said.
    expect(await readFile(path.join(folder, 'profile.mdx'), 'utf8')).toContain(
      '\navatar: avatar.jpg\n',
    );
    expect(await readFile(path.join(folder, 'avatar.jpg'))).toEqual(await readFile(own));
    const quotes = await command('new', [
      'testimonial',
      '--name',
      'Kim',
      '--name',
      'Lee',
      ...given,
    ]);
    expect(quotes.code, quotes.stderr).toBe(0);
    for (const name of ['kim', 'lee'])
      expect(await readFile(path.join(folder, `testimonials/${name}.md`), 'utf8')).toMatch(
        /^name: (?:Kim|Lee)$/m,
      );
    // What is there stays as it is.
    const again = await command('new', [
      'profile',
      '--name',
      'Ada Lovett',
      '--picture',
      own,
      ...given,
    ]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('avatar.jpg is there already');
    // The site is there: the next profile leaves it as it is.
    await writeFile(path.join(root, 'site.yaml'), 'title: Mine\n');
    expect((await command('new', ['profile', '--name', 'Bo', ...given])).code).toBe(0);
    expect(await readFile(path.join(root, 'site.yaml'), 'utf8')).toBe('title: Mine\n');
  }, 180_000);

  test('a picture that is none, and one for something else, are said before anything is written', async () => {
    const root = path.join(scratch, 'no-picture');
    const text = path.join(scratch, 'notes.jpg');
    await writeFile(text, 'no picture');
    const given = ['--name', 'Ada', '--content', root, '--today', today];
    for (const [kind, file, said] of [
      ['profile', text, 'is no picture'],
      ['profile', path.join(scratch, 'nowhere.jpg'), 'There is no file'],
      ['site', text, 'Only a profile takes a picture'],
    ] as const) {
      const refused = await command('new', [kind, '--picture', file, ...given]);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain(said);
    }
    expect(existsSync(root)).toBe(false);
  }, 180_000);

  test('never overwrites', async () => {
    const file = path.join(scratch, 'site/profiles/mine/profile.mdx');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'my own words');
    const again = await make('profile', '--profile', 'mine');
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('Nothing was written');
    expect(await readFile(file, 'utf8')).toBe('my own words');
  });

  test('refuses a profile whose address cannot be', async () => {
    const taken = await make('profile', '--name', 'Embed');
    expect(taken.code).toBe(1);
    expect(taken.stderr).toContain('the site has a page or a folder of that name');
    const nothing = await make('profile', '--name', '王小明');
    expect(nothing.code).toBe(1);
    expect(nothing.stderr).toContain('--profile ID');
  });

  test('names the profile that is not there, and asks which where there are several', async () => {
    const unknown = await make('story', '--profile', 'nobody');
    expect(unknown.code).toBe(1);
    // A command to copy, for the folder that was named.
    expect(unknown.stderr).toMatch(
      /npm run new -- profile --name "Your Name" --profile nobody --content \S*site\. Known/,
    );
    const which = await make('story');
    expect(which.code).toBe(1);
    expect(which.stderr).toContain('--profile mine or ropensci');
  });

  test('a place that cannot be written to is one sentence', async () => {
    const file = path.join(scratch, 'a-file');
    await writeFile(file, 'mine');
    const refused = await command('new', ['site', '--content', file, '--today', today]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^\S*a-file\S* cannot be used: .*\n$/);
    const said = (code: string) =>
      placeRefusal(Object.assign(new Error(code), { code, path: '/x' }));
    expect(said('ENOSPC')).toContain('the disk is full');
    expect(said('EROFS')).toContain('it can only be read');
    expect(said('EACCES')).toContain('you may not write');
    expect(said('ESOMETHING')).toBeNull();
    const native = new Error('cannot write\n  No space left on device (os error 28)\n  0: stack');
    expect(placeRefusal(native)).toBe(
      'A file cannot be used: the disk is full. Make room, then run this again.',
    );
    expect(placeRefusal(new Error('a page', { cause: native }))).toContain('the disk is full');
    expect(placeRefusal(new TypeError('a fault of ours'))).toBeNull();
  });

  test('words that are off exit with 2', async () => {
    expect((await make('sotry')).code).toBe(2);
    expect((await make('story', '--set', 'draft')).code).toBe(2);
  });
});
