import { readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '#content/read-yaml.ts';
import { sourceText } from '#content/source-text.ts';
import { takenProfileNames } from '#content/taken-names.ts';
import { brokenContent } from '../../support/broken-content.ts';
import { projectRoot } from '../../support/command.ts';

const { load, problemsOf } = brokenContent();

const METRICS = 'profiles/ada/metrics/youtube.csv';
const PROFILE = 'profiles/ada/profile.mdx';
const QUOTE = 'profiles/ada/testimonials/kim.md';
const front =
  '---\nname: Kim Ortega\ndate: 2026-01-05\nrelationship: customer\nconsent:\n  granted: 2026-01-06\n  how: by e-mail\n';
const profile = (rest: string) => `---\nname: Ada\nkind: person\n${rest}---\n\nHello.\n`;

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c05' } });

/** One mistake, one problem. */
const only = (expected: Record<string, unknown>) => [expect.objectContaining(expected)];

describe('pictures', () => {
  const withPicture = async (name: string, bytes: Uint8Array) =>
    problemsOf({
      [PROFILE]: profile(`avatar: ${JSON.stringify(name)}\n`),
      [`profiles/ada/${name}`]: bytes,
    });
  const refusal = { code: 'image-unreadable', file: PROFILE, line: 4, column: 9 };

  it.each([
    [20_000, 1],
    [1, 4000],
    [9000, 900],
  ])('of %i by %i pixels are refused, not stretched into a square', async (width, height) => {
    const bytes = await picture(width, height).png().toBuffer();
    expect(await withPicture('a.png', bytes)).toEqual([expect.objectContaining(refusal)]);
  });

  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)(
    'that end too early are found: %s',
    async (format) => {
      const noise = sharp({
        create: {
          width: 64,
          height: 64,
          channels: 3,
          background: '#888',
          noise: { type: 'gaussian', mean: 128, sigma: 40 },
        },
      });
      const bytes = await noise.toFormat(format).toBuffer();
      expect(await withPicture('a.img', bytes)).toEqual([
        // The ending is not one of a picture, its content is.
        expect.objectContaining({ code: 'file-unknown' }),
      ]);
      const cut = bytes.subarray(0, Math.floor(bytes.length / 2));
      expect(await withPicture(`a.${format}`, cut)).toEqual([expect.objectContaining(refusal)]);
    },
  );

  it('that are drawings are refused', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    expect(await withPicture('a.png', Buffer.from(svg))).toEqual([
      expect.objectContaining({ ...refusal, message: expect.stringContaining('svg') }),
    ]);
  });

  it('in the colours of print, in sixteen bits and moving ones are taken', async () => {
    const print = await picture(90, 90).toColourspace('cmyk').jpeg().toBuffer();
    const deep = await picture(90, 90).toColourspace('rgb16').png().toBuffer();
    const frames = await Promise.all([1, 2, 3].map(() => picture(90, 90).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await withPicture('a.jpg', print)).toEqual([]);
    expect(await withPicture('a.png', deep)).toEqual([]);
    expect(await withPicture('a.gif', moving)).toEqual([]);
  });

  it('have names with spaces and accents, however the disk writes them', async () => {
    const bytes = await picture(90, 90).png().toBuffer();
    for (const name of ['Mein Bild (1).png', 'épée.png', '프로필.png', 'ảnh/Đẹp.png']) {
      const decomposed = name.normalize('NFD');
      const { site, problems } = await load({
        [PROFILE]: profile(`avatar: ${JSON.stringify(name.normalize('NFC'))}\n`),
        [`profiles/ada/${decomposed}`]: bytes,
        [QUOTE]: `${front}avatar: ${JSON.stringify(decomposed)}\n---\n\nGood.\n`,
      });
      expect(problems).toEqual([]);
      const { avatar, frontMatter, testimonials } = site!.profiles[0]!;
      expect(avatar).toBe(path.join(site!.root, 'profiles/ada', decomposed));
      expect(frontMatter.avatar).toBe(decomposed);
      expect(testimonials[0]!.avatar).toBe(decomposed);
    }
  });

  it('that are not there are looked for among those that are', async () => {
    const bytes = await picture(90, 90).png().toBuffer();
    expect(
      await problemsOf({
        [PROFILE]: profile('avatar: portait.png\n'),
        'profiles/ada/portrait.png': bytes,
      }),
    ).toEqual(only({ ...refusal, hint: 'Did you mean portrait.png?' }));
  });
});

describe('characters that nothing draws', () => {
  it.each([
    ['\u0008', 'U+0008'],
    ['\u001B', 'U+001B'],
    ['\u0085', 'U+0085'],
    ['\uFFFE', 'U+FFFE'],
  ])('in a body: %j', async (character, named) => {
    for (const [file, text] of [
      [QUOTE, `${front}---\n\nIt is\n  go${character}od.\n`],
      [PROFILE, `---\nname: Ada\nkind: person\n\n\n\n---\n\nHello.\nI go${character}od.\n`],
    ] as const) {
      expect(await problemsOf({ [file]: text })).toEqual(
        only({
          file,
          line: 10 + Number(file === QUOTE),
          column: 5,
          code: 'control-character',
          message: expect.stringContaining(named),
        }),
      );
    }
  });

  it('in front matter and in lists', async () => {
    expect(await problemsOf({ [QUOTE]: `${front}role: "a\\u0007b"\n---\n\nGood.\n` })).toEqual(
      only({ code: 'control-character', line: 8, column: 7 }),
    );
    const half = `[{"name":"Kim \\ud800","date":"2026-01-05","relationship":"peer","quote":"Yes."}]`;
    expect(await problemsOf({ 'profiles/ada/testimonials/more.json': half })).toEqual(
      only({ code: 'control-character', line: 1 }),
    );
  });
});

describe('quotes that are too much', () => {
  const body = async (text: string) => problemsOf({ [QUOTE]: `${front}---\n\n${text}\n` });

  it.each([
    ['stars', '*a_'.repeat(3000)],
    ['stars alone', '*'.repeat(9000)],
    ['bold', '**a*'.repeat(2000)],
    ['quotes in quotes', `${'> '.repeat(3000)}a`],
    ['lists in lists', `${'- '.repeat(3000)}a`],
    ['numbers in numbers', `${'1. '.repeat(2000)}a`],
    ['steps', Array.from({ length: 80 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['length', 'a '.repeat(6000)],
  ])('are refused at once: %s', async (_what, text) => {
    expect(await body(text)).toEqual([
      expect.objectContaining({ file: QUOTE, code: 'value-range' }),
    ]);
  });

  it.each([
    ['brackets', '['.repeat(9000)],
    ['closed brackets', '[[]'.repeat(3000)],
    ['links', '[a](https://b.example/) '.repeat(400)],
    ['entities', '&amp;'.repeat(1900)],
    ['unfinished entities', '&'.repeat(9000)],
    ['backslashes', '\\'.repeat(9000)],
    ['ticks', Array.from({ length: 120 }, (_, count) => '`'.repeat(count)).join('a')],
    ['a table', '| a | b |\n|--|--|\n'.repeat(400)],
  ])('are read without delay: %s', async (_what, text) => {
    const problems = await body(text);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('name their HTML once', async () => {
    expect(await body('<b>It</b> is <i>very</i> <u>good</u>.')).toEqual([
      expect.objectContaining({
        code: 'html-forbidden',
        message: expect.stringMatching(/<b>, and 2 more/),
      }),
    ]);
  });
});

describe('files that are too much', () => {
  it('a table of junk is told of once it is plain', async () => {
    const junk = `date,followers\n${'rubbish,more\n'.repeat(200_000)}`;
    const problems = await problemsOf({ [METRICS]: junk });
    expect(problems.length).toBeLessThanOrEqual(201);
    expect(problems.every(({ file }) => file === METRICS)).toBe(true);
  });

  it('a table of rows of one day, of too many cells, of columns without end', async () => {
    const rows = `date,followers\n${'2026-01-01,1\n'.repeat(5000)}`;
    const counted = await problemsOf({ [METRICS]: rows });
    expect(counted).toHaveLength(201);
    expect(counted).toContainEqual(expect.objectContaining({ code: 'problems-omitted', line: 0 }));
    const wide = `date,followers\n${'2026-01-01,1,2\n'.repeat(5000)}`;
    expect((await problemsOf({ [METRICS]: wide })).length).toBeLessThanOrEqual(401);
    expect(await problemsOf({ [METRICS]: `date${',a'.repeat(100_000)}\n` })).toEqual(
      only({ code: 'csv-syntax', line: 1, column: 1 }),
    );
  });

  it('a column whose name is a book', async () => {
    const [problem] = await problemsOf({
      [METRICS]: `date,${'x'.repeat(1_000_000)}\n2026-01-01,1\n`,
    });
    expect(problem!.message.length).toBeLessThanOrEqual(400);
  });

  it.each([
    ['long', `title: T\ndescription: "${'x'.repeat(1_100_000)}"\n`, 'value-range'],
    ['deep in brackets', `title: ${'['.repeat(100_000)}`, 'value-range'],
    ['deep in closed brackets', `title: ${'['.repeat(500)}${']'.repeat(500)}`, 'value-range'],
    ['deep in keys', `title: ${'{a: '.repeat(900)}${'}'.repeat(900)}`, 'value-range'],
    ['deep in dashes', `title: T\nx:\n ${'- '.repeat(50_000)}a`, 'value-range'],
    ['made of aliases', `title: &a T\nx:\n${'  - &a x\n  - *a\n'.repeat(20_000)}`, 'yaml-syntax'],
    ['a circle', 'title: &a [*a]\n', 'yaml-syntax'],
    [
      'made of keys',
      Array.from({ length: 50_000 }, (_, i) => `k${i}: 1\n`).join(''),
      'key-unknown',
    ],
  ])('YAML that is %s', async (_what, text, code) => {
    const problems = await problemsOf({ 'site.yaml': text });
    expect(problems).toContainEqual(expect.objectContaining({ file: 'site.yaml', code }));
    expect(problems.length).toBeLessThanOrEqual(201);
  });

  it('no text makes the reader of YAML throw', () => {
    const piece = fc.constantFrom(
      '[',
      '{',
      '- ',
      'a: ',
      '&a ',
      '*a',
      '"',
      "'",
      '\n',
      '  ',
      '|',
      '#',
      ':',
      ',',
      '!',
      '? ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { value, problems } = readYaml(sourceText('t.yaml', pieces.join('')));
        expect(() => JSON.stringify(value)).not.toThrow();
        expect(problems.length === 0 || value === undefined).toBe(true);
      }),
    );
  });
});

describe('a slip is told once', () => {
  it('a colon in a value', async () => {
    expect(
      await problemsOf({
        [QUOTE]: `${front.replace('---\n', '---\nrole: Baker: bread, and more: cake\n')}---\n\nGood.\n`,
      }),
    ).toEqual(
      only({
        code: 'yaml-syntax',
        line: 2,
        hint: expect.stringContaining('role: "Baker: bread, and more: cake"'),
      }),
    );
  });

  it('a value that begins with a sign of YAML', async () => {
    expect(await problemsOf({ [PROFILE]: profile('handle: @ada\n') })).toEqual(
      only({ code: 'yaml-syntax', line: 4, hint: expect.stringContaining('handle: "@ada"') }),
    );
  });

  it('a testimonial that cannot be read, and the story that shows it', async () => {
    expect(
      await problemsOf({
        [QUOTE]: `${front}rating: 6\n---\n\nGood.\n`,
        'profiles/ada/stories/one.mdx':
          '---\ntitle: T\ncustomer: C\ndate: 2026-01-01\nsummary: S\nchallenge: H\ntestimonial: kim\n---\n\nText.\n',
      }),
    ).toEqual(only({ file: QUOTE, code: 'value-range' }));
  });
});

describe('tables as spreadsheets save them', () => {
  it.each([
    ['semicolons', 'date;followers;likes\n2026-01-01;10;1\n2026-01-02;12;\n'],
    ['tabs', 'date\tfollowers\tlikes\n2026-01-01\t10\t1\n2026-01-02\t12\t\n'],
    [
      'a line that names them',
      'sep=;\r\ndate;followers;likes\r\n2026-01-01;10;1\r\n2026-01-02;12;\r\n',
    ],
  ])('with %s', async (_what, text) => {
    const { site, problems } = await load({ [METRICS]: text });
    expect(problems).toEqual([]);
    expect(site!.profiles[0]!.platforms[0]!.table.rows).toMatchObject([
      { date: '2026-01-01', followers: 10, likes: 1 },
      { date: '2026-01-02', followers: 12 },
    ]);
  });

  it('have a comma before decimals, unless it could stand between thousands', async () => {
    const funnel = 'profiles/ada/funnel.csv';
    const { site } = await load({ [funnel]: 'date;visits;revenue\n2026-01-01;900;1234,50\n' });
    expect(site!.profiles[0]!.funnel!.rows[0]).toMatchObject({ visits: 900, revenue: 1234.5 });
    for (const cell of ['1.234', '1,234'])
      expect(
        await problemsOf({ [funnel]: `date;visits;revenue\n2026-01-01;9000;${cell}\n` }),
      ).toEqual(only({ file: funnel, line: 2, column: 17, code: 'value-type' }));
    expect(
      await problemsOf({ [funnel]: 'date;visits;revenue\n2026-01-01;9000;1.234,50\n' }),
    ).toEqual(only({ file: funnel, line: 2, column: 17, hint: expect.stringContaining('1234.5') }));
  });

  it('lists of testimonials too, with stars and lists in their cells', async () => {
    const { site, problems } = await load({
      'profiles/ada/testimonials/more.csv':
        'name;date;relationship;rating;tags;consent_granted;consent_how;quote\nMaya Lind;2026-01-05;peer;4,5;"bread;cake";2026-01-05;mail;"Good; really, good.\n\nYes."\n',
    });
    expect(problems).toEqual([]);
    expect(site!.profiles[0]!.testimonials.find(({ name }) => name === 'Maya Lind')).toMatchObject({
      rating: 4.5,
      tags: ['bread', 'cake'],
      // Its paragraphs stay.
      quote: 'Good; really, good.\n\nYes.',
    });
  });
});

describe('names and addresses', () => {
  it('no profile has the name of a page or a folder of the site', async () => {
    const routes = readdirSync(path.join(projectRoot, 'src/pages')).filter(
      (name) => !/^[_[]/.test(name),
    );
    const names = routes.map((name) => name.split('.')[0]!);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !takenProfileNames.includes(name))).toEqual([]);
    for (const name of ['404', 'index', 'proof'])
      expect(await problemsOf({ [`profiles/${name}/profile.mdx`]: profile('') })).toEqual(
        only({ code: 'id-invalid', file: `profiles/${name}/profile.mdx` }),
      );
  });

  it.each(['a#b?c', 'a%b', 'a b'])('no platform is called %s', async (name) => {
    const problems = await problemsOf({
      [`profiles/ada/metrics/${name}.csv`]: 'date,followers\n2026-01-01,10\n',
      [`profiles/ada/metrics/${name}.yaml`]: 'source: S\nmethod: manual\n',
    });
    expect(
      new Set(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
    ).toEqual(new Set(['id-invalid']));
  });

  it.each(['/../x/', '/x/../../y', '/./', '//x', '/a b/'])('no base is %s', async (base) => {
    expect(
      await problemsOf({
        'site.yaml': `title: T\nurl: https://example.org\nbase: ${JSON.stringify(base)}\n`,
      }),
    ).toEqual(only({ code: 'value-type', line: 3, column: 7 }));
  });

  it.each(['/', '/x', '/x/', '/x/y.z/~ada/'])('a base is %s', async (base) => {
    expect(
      await problemsOf({ 'site.yaml': `title: T\nurl: https://example.org\nbase: ${base}\n` }),
    ).toEqual([]);
  });

  it('a testimonial that stands twice is named', async () => {
    expect(
      await problemsOf({
        'profiles/ada/testimonials/more.csv':
          'id,name,date,relationship,consent_granted,consent_how,quote\nkim-2,kim ortega,2026-01-05,peer,2026-01-05,mail,It  is good.\n',
      }),
    ).toEqual(
      only({
        code: 'testimonial-duplicate',
        line: 2,
        severity: 'warning',
        message: expect.stringContaining('kim.md'),
      }),
    );
  });
});

describe('what was to be replaced', () => {
  it.each([
    [QUOTE, `${front}---\n\nWrite here what they said,\nin their own words.\n`, 10, 1],
    [
      QUOTE,
      `${front}---\n\nIt is good.\n\nWrite here what they said, in their own words.\n`,
      12,
      1,
    ],
    [QUOTE, `${front}url: https://www.example.com/kim\n---\n\nGood.\n`, 8, 6],
    [QUOTE, `${front}---\n\nAsk [us](https://example.com/ask).\n`, 10, 10],
    [PROFILE, profile('contact:\n  email: hello@example.com\n'), 5, 10],
    [PROFILE, profile('links:\n  - label: A\n    url: http://example.com\n'), 6, 10],
    [
      'profiles/ada/metrics/youtube.yaml',
      'source: Who counted, and where they say so\nmethod: manual\n',
      1,
      9,
    ],
    [
      'profiles/ada/posts/youtube.csv',
      'time,url\n2026-01-01T10:00Z,https://example.com/1\n',
      2,
      19,
    ],
  ])('is an error in %s: %j', async (file, text, line, column) => {
    const problems = await problemsOf({ [file]: text });
    expect(problems).toEqual(only({ file, line, column, code: 'placeholder', severity: 'error' }));
  });

  it('may stand in a sample, in what is private, and under other names', async () => {
    const sample = profile('sample: true\nlinks:\n  - label: A\n    url: https://example.com\n');
    expect(await problemsOf({ [PROFILE]: sample })).toEqual([]);
    const open =
      'email: kim@example.com\nnotes: see https://example.com\nurl: https://shop.example.com/a\n';
    expect(await problemsOf({ [QUOTE]: `${front}${open}---\n\nAt example.com we met.\n` })).toEqual(
      [],
    );
  });
});
