import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSite } from '#content/load-site.ts';
import type { Problem } from '#problems/problem.ts';
import { brokenContent, sound, today } from '../../support/broken-content.ts';

const { root, problemsOf } = brokenContent();

const METRICS = 'profiles/ada/metrics/youtube.csv';
const POSTS = 'profiles/ada/posts/youtube.csv';
const QUOTE = 'profiles/ada/testimonials/kim.md';
const quote = (front: string, body = 'It is good.') =>
  `---\nname: Kim Example\ndate: 2026-01-05\nrelationship: customer\nconsent:\n  granted: 2026-01-06\n  how: by e-mail\n${front}---\n\n${body}\n`;

interface Broken {
  what: string;
  file: string;
  text: string | Uint8Array | null;
  line: number;
  column: number;
  code: Problem['code'];
  /** A part of the hint: what to write instead. */
  hint: string;
  severity?: Problem['severity'];
}

const broken: Broken[] = [
  {
    what: 'a kind of profile that is called Business',
    file: 'profiles/ada/profile.mdx',
    text: '---\nname: Ada\nkind: Business\n---\n',
    line: 3,
    column: 7,
    code: 'value-choice',
    hint: 'Did you mean organization?',
  },
  {
    what: 'a kind of profile that is called restaurant',
    file: 'profiles/ada/profile.mdx',
    text: '---\nname: Ada\nkind: restaurant\n---\n',
    line: 3,
    column: 7,
    code: 'value-choice',
    hint: 'Did you mean organization?',
  },
  {
    what: 'a kind of profile that is called creator',
    file: 'profiles/ada/profile.mdx',
    text: '---\nname: Ada\nkind: creator\n---\n',
    line: 3,
    column: 7,
    code: 'value-choice',
    hint: 'Did you mean person?',
  },
  {
    what: 'a kind of profile that is called library',
    file: 'profiles/ada/profile.mdx',
    text: '---\nname: Ada\nkind: library\n---\n',
    line: 3,
    column: 7,
    code: 'value-choice',
    hint: 'Did you mean project?',
  },
  {
    what: 'a kind of profile that is called persn',
    file: 'profiles/ada/profile.mdx',
    text: '---\nname: Ada\nkind: persn\n---\n',
    line: 3,
    column: 7,
    code: 'value-choice',
    hint: 'Did you mean person?',
  },
  {
    what: 'a format of cards that there is not',
    file: 'site.yaml',
    text: 'title: Test\nurl: https://example.com\ncardFormats: [webp, gif]\n',
    line: 3,
    column: 21,
    code: 'value-choice',
    hint: 'avif',
  },
  {
    what: 'a post whose time does not say how far it is from UTC',
    file: POSTS,
    text: 'time,likes\n2026-01-01T10:00Z,1\n2026-01-02T10:00,2\n',
    line: 3,
    column: 1,
    code: 'date-invalid',
    hint: 'with a Z at the end',
  },
  {
    what: 'a post at a time that does not exist',
    file: POSTS,
    text: 'time,likes\n2026-02-30T10:00Z,1\n',
    line: 2,
    column: 1,
    code: 'date-invalid',
    hint: '2026-03-04T18:30+01:00',
  },
  {
    what: 'a post that is there twice',
    file: POSTS,
    text: 'time,id,likes\n2026-01-01T10:00Z,p1,1\n2026-01-02T10:00Z,p1,2\n',
    line: 3,
    column: 19,
    code: 'id-duplicate',
    hint: 'Keep one row for each post.',
  },
  {
    what: 'a post of the future',
    file: POSTS,
    text: 'time,likes\n2027-01-01T10:00Z,1\n',
    line: 2,
    column: 1,
    code: 'date-future',
    hint: 'Check the year',
    severity: 'warning',
  },
  {
    what: 'a post with an unsafe link',
    file: POSTS,
    text: 'time,url\n2026-01-01T10:00Z,javascript:alert(1)\n',
    line: 2,
    column: 19,
    code: 'url-unsafe',
    hint: 'https://',
  },
  // site.yaml
  {
    what: 'an unknown key',
    file: 'site.yaml',
    text: 'title: T\nlocal: en\n',
    line: 2,
    column: 1,
    code: 'key-unknown',
    hint: 'Did you mean locale?',
  },
  {
    what: 'a required key that is missing',
    file: 'site.yaml',
    text: 'url: https://example.com\n',
    line: 1,
    column: 1,
    code: 'key-missing',
    hint: 'Add title',
  },
  {
    what: 'a key that is there twice',
    file: 'site.yaml',
    text: 'title: T\ntitle: U\n',
    line: 2,
    column: 1,
    code: 'key-duplicate',
    hint: 'Keep one',
  },
  {
    what: 'YAML that cannot be read',
    file: 'site.yaml',
    text: 'title: "T\nurl: x\n',
    line: 3,
    column: 1,
    code: 'yaml-syntax',
    hint: 'quotes',
  },
  {
    what: 'a time zone that is none',
    file: 'site.yaml',
    text: 'title: T\ntimeZone: Mars/Base\n',
    line: 2,
    column: 11,
    code: 'value-choice',
    hint: 'Europe/Vienna',
  },
  {
    what: 'a colour that is none',
    file: 'site.yaml',
    text: 'title: T\ntheme:\n  accent: reddish\n',
    line: 3,
    column: 11,
    code: 'value-type',
    hint: 'as CSS does',
  },
  {
    what: 'an unsafe address',
    file: 'site.yaml',
    text: 'title: T\nurl: javascript:alert(1)\n',
    line: 2,
    column: 6,
    code: 'url-unsafe',
    hint: 'https://',
  },
  {
    what: 'no site.yaml',
    file: 'site.yaml',
    text: null,
    line: 0,
    column: 0,
    code: 'content-missing',
    hint: 'npm run new -- site',
  },
  // profile.mdx
  {
    what: 'a choice that does not exist',
    file: 'profiles/ada/profile.mdx',
    text: '---\nname: Ada\nkind: persona\n---\n',
    line: 3,
    column: 7,
    code: 'value-choice',
    hint: 'Did you mean person?',
  },
  {
    what: 'a value of the wrong kind',
    file: 'profiles/ada/profile.mdx',
    text: '---\nname: Ada\nkind: person\ntopics: type\n---\n',
    line: 4,
    column: 9,
    code: 'value-type',
    hint: 'list',
  },
  {
    what: 'no front matter',
    file: 'profiles/ada/profile.mdx',
    text: 'Hello.\n',
    line: 1,
    column: 1,
    code: 'front-matter-missing',
    hint: '---',
  },
  {
    what: 'MDX that does not compile',
    file: 'profiles/ada/profile.mdx',
    text: '---\nname: Ada\nkind: person\n---\n\nHello <b>you.\n',
    line: 6,
    column: 1,
    code: 'mdx-syntax',
    hint: '&lt;',
  },
  {
    what: 'a picture that is not there',
    file: 'profiles/ada/profile.mdx',
    text: '---\nname: Ada\nkind: person\navatar: me.jpg\n---\n',
    line: 4,
    column: 9,
    code: 'image-unreadable',
    hint: 'folder of the profile',
  },
  {
    what: 'a path out of the folder',
    file: 'profiles/ada/profile.mdx',
    text: '---\nname: Ada\nkind: person\navatar: ../../../etc/passwd\n---\n',
    line: 4,
    column: 9,
    code: 'value-type',
    hint: 'avatar',
  },
  // metrics
  {
    what: 'an unknown column',
    file: METRICS,
    text: 'date,folowers\n2026-01-01,1\n',
    line: 1,
    column: 6,
    code: 'key-unknown',
    hint: 'Did you mean followers?',
  },
  {
    what: 'a date that does not exist',
    file: METRICS,
    text: 'date,followers\n2026-02-29,1\n',
    line: 2,
    column: 1,
    code: 'date-invalid',
    hint: 'YYYY-MM-DD',
  },
  {
    what: 'a number with a thousands mark',
    file: METRICS,
    text: 'date,followers\n2026-01-01,"1,234"\n',
    line: 2,
    column: 12,
    code: 'value-type',
    hint: 'number',
  },
  {
    what: 'a count below zero',
    file: METRICS,
    text: 'date,likes,followers\n2026-01-01,3,-4\n',
    line: 2,
    column: 14,
    code: 'value-range',
    hint: 'followers',
  },
  {
    what: 'two rows of one day',
    file: METRICS,
    text: 'date,followers\n2026-01-01,1\n2026-01-01,2\n',
    line: 3,
    column: 1,
    code: 'date-duplicate',
    hint: 'one row',
  },
  {
    what: 'a row of too many cells',
    file: METRICS,
    text: 'date,followers\n2026-01-01,1,2\n',
    line: 2,
    column: 14,
    code: 'csv-syntax',
    hint: 'quotes',
  },
  {
    what: 'a quote that does not end',
    file: METRICS,
    text: 'date,followers\n2026-01-01,"1\n',
    line: 2,
    column: 1,
    code: 'csv-syntax',
    hint: 'quotes',
  },
  {
    what: 'a table without dates',
    file: METRICS,
    text: 'followers\n1\n',
    line: 1,
    column: 1,
    code: 'key-missing',
    hint: 'column date',
  },
  {
    what: 'an empty table',
    file: METRICS,
    text: '',
    line: 1,
    column: 1,
    code: 'csv-syntax',
    hint: 'names of the columns',
  },
  {
    what: 'another encoding',
    file: METRICS,
    text: new Uint8Array([0xff, 0xfe, 0x64, 0x00]),
    line: 0,
    column: 0,
    code: 'file-encoding',
    hint: 'UTF-8',
  },
  {
    what: 'a row of the future',
    file: METRICS,
    text: 'date,followers\n2027-01-01,1\n',
    line: 2,
    column: 1,
    code: 'date-future',
    hint: 'year',
    severity: 'warning',
  },
  {
    what: 'a rounding rule of two kinds',
    file: 'profiles/ada/metrics/youtube.yaml',
    text: 'source: S\nmethod: api\nprecision:\n  digits: 3\n  nearest: 10\n',
    line: 4,
    column: 3,
    code: 'key-missing',
    hint: 'digits: 3',
  },
  {
    what: 'an origin without its rows',
    file: 'profiles/ada/metrics/youtub.yaml',
    text: 'source: S\nmethod: api\n',
    line: 0,
    column: 0,
    code: 'reference-unknown',
    hint: 'Did you mean youtube.yaml?',
  },
  // records
  {
    what: 'answers without questions',
    file: 'profiles/ada/conversations.csv',
    text: 'date,received,answered\n2026-01-01,3,4\n',
    line: 2,
    column: 14,
    code: 'value-inconsistent',
    hint: 'received',
  },
  {
    what: 'shares above one',
    file: 'profiles/ada/audience.yaml',
    text: 'source: S\ndate: 2026-01-01\ncountry:\n  AT: 0.8\n  DE: 0.7\n',
    line: 4,
    column: 3,
    code: 'value-inconsistent',
    hint: '0.42',
  },
  {
    what: 'a list that is none',
    file: 'profiles/ada/milestones.yaml',
    text: 'date: 2026-01-02\ntitle: Launch\n',
    line: 1,
    column: 1,
    code: 'value-type',
    hint: 'dash',
  },
  {
    what: 'a platform that is not there',
    file: 'profiles/ada/milestones.yaml',
    text: '- date: 2026-01-02\n  title: L\n  platform: youtub\n',
    line: 1,
    column: 1,
    code: 'reference-unknown',
    hint: 'Did you mean youtube?',
  },
  {
    what: 'done before it was asked',
    file: 'profiles/ada/feedback.yaml',
    text: '- asked: 2026-02-01\n  request: R\n  status: shipped\n  done: 2026-01-01\n',
    line: 4,
    column: 9,
    code: 'value-inconsistent',
    hint: 'two dates',
  },
  // testimonials
  {
    what: 'HTML in a quote',
    file: QUOTE,
    text: quote('', 'It is <b>good</b>.'),
    line: 10,
    column: 7,
    code: 'html-forbidden',
    hint: 'Markdown',
  },
  {
    what: 'a script as a link',
    file: QUOTE,
    text: quote('', 'See [this](javascript:alert(1)).'),
    line: 10,
    column: 5,
    code: 'url-unsafe',
    hint: 'https://',
  },
  {
    what: 'a tracking picture',
    file: QUOTE,
    text: quote('', '![x](https://t.example/p.gif)'),
    line: 10,
    column: 1,
    code: 'html-forbidden',
    hint: 'avatar',
  },
  {
    what: 'a rating of six',
    file: QUOTE,
    text: quote('rating: 6\n'),
    line: 8,
    column: 9,
    code: 'value-range',
    hint: 'rating',
  },
  {
    what: 'no quote',
    file: QUOTE,
    text: quote('', ''),
    line: 9,
    column: 1,
    code: 'key-missing',
    hint: 'below the front matter',
  },
  {
    what: 'no consent',
    file: QUOTE,
    text: '---\nname: Kim\ndate: 2026-01-05\nrelationship: customer\n---\n\nGood.\n',
    line: 2,
    column: 1,
    code: 'consent-missing',
    hint: 'Ask them',
    severity: 'warning',
  },
  {
    what: 'a consent that was withdrawn',
    file: QUOTE,
    text: quote('').replace('  how:', '  withdrawn: 2026-02-01\n  how:'),
    line: 6,
    column: 3,
    code: 'consent-withdrawn',
    hint: 'Delete it',
    severity: 'warning',
  },
  {
    what: 'a name that cannot be an address',
    file: 'profiles/ada/testimonials/Kim Example.md',
    text: quote(''),
    line: 2,
    column: 1,
    code: 'id-invalid',
    hint: 'small Latin letters',
  },
  {
    what: 'two testimonials of one name',
    file: 'profiles/ada/testimonials/more.json',
    text: '[{"id": "kim", "name": "Kim", "date": "2026-01-05", "relationship": "peer", "quote": "Yes.", "consent": {"granted": "2026-01-05", "how": "mail"}}]',
    line: 1,
    column: 9,
    code: 'id-duplicate',
    hint: 'id of its own',
  },
  {
    what: 'JSON that cannot be read',
    file: 'profiles/ada/testimonials/more.json',
    text: '[{"name": "Kim",}]',
    line: 1,
    column: 17,
    code: 'json-syntax',
    hint: 'commas',
  },
  // the folder
  {
    what: 'a file that nothing reads',
    file: 'profiles/ada/conversation.csv',
    text: 'date\n',
    line: 0,
    column: 0,
    code: 'file-unknown',
    hint: 'Did you mean conversations.csv?',
    severity: 'warning',
  },
  {
    what: 'a home that is not there',
    file: 'site.yaml',
    text: 'title: T\nhome: adda\n',
    line: 0,
    column: 0,
    code: 'reference-unknown',
    hint: 'Did you mean ada?',
  },
];

describe('content that is sound', () => {
  it('has no problem', async () => {
    expect(await problemsOf({})).toEqual([]);
  });
});

describe('content with a mistake', () => {
  it.each(broken)('$what', async ({ file, text, line, column, code, hint, severity = 'error' }) => {
    const problems = await problemsOf({ [file]: text });
    expect(problems).toContainEqual(
      expect.objectContaining({
        file,
        line,
        column,
        code,
        severity,
        hint: expect.stringContaining(hint),
      }),
    );
    // One mistake, one problem.
    expect(problems).toHaveLength(1);
  });

  it('tells all of them at once, whatever file they are in', async () => {
    const one = broken.filter(
      ({ file, severity }) => file === METRICS && severity === undefined,
    )[0]!;
    const two = broken.find(({ file }) => file === QUOTE)!;
    const three = broken.find(({ file }) => file === 'site.yaml')!;
    const problems = await problemsOf(
      Object.fromEntries([one, two, three].map(({ file, text }) => [file, text])),
    );
    expect(problems.map(({ code }) => code).toSorted()).toEqual(
      [one.code, two.code, three.code].toSorted(),
    );
  });

  it('says what is wrong with a folder that is not there', async () => {
    const { site, problems } = await loadSite(path.join(root(), 'nowhere'), { today });
    expect(site).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ code: 'content-missing' })]);
  });

  it('is not deceived by an alias bomb', async () => {
    const bomb = `title: T\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ne: &e [*d, *d]\nf: &f [*e, *e]\ng: [*f, *f]\n`;
    expect(await problemsOf({ 'site.yaml': bomb })).toEqual([
      expect.objectContaining({ file: 'site.yaml', code: 'yaml-syntax' }),
    ]);
  });
});

describe('what is private', () => {
  it('does not leave the reader', async () => {
    const folder = path.join(root(), 'private');
    await mkdir(folder);
    for (const [file, text] of Object.entries({
      ...sound,
      [QUOTE]: quote('email: kim@example.com\nnotes: SECRET\nprivate:\n  phone: SECRET\n'),
    })) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    const { site } = await loadSite(folder, { today });
    expect(site!.profiles[0]!.testimonials).toHaveLength(1);
    expect(JSON.stringify(site)).not.toMatch(/SECRET|kim@example\.com/);
  });
});
