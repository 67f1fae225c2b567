import { describe, expect, it } from 'vitest';
import { checkLinks } from '#audit/links.ts';
import { readPage } from '#audit/read-pages.ts';
import { addressProblems, linksOutside, ownerProblems } from '#build/owner-problems.ts';
import { hasErrors, type Problem } from '#problems/problem.ts';
import { buildReports } from '#site/built-site.ts';
import { brokenContent, today, type Files } from '../../support/broken-content.ts';

const { load, problemsOf } = brokenContent();

const PROFILE = 'profiles/ada/profile.mdx';
const STORY = 'profiles/ada/stories/one.mdx';
const profile = (body: string) => `---\nname: Ada\nkind: person\n---\n\n${body}\n`;
const story = (body: string, rest = '') =>
  `---\ntitle: T\ncustomer: C\ndate: 2026-01-01\nsummary: S\nchallenge: H\n${rest}---\n\n${body}\n`;

async function siteOf(files: Files) {
  const { site, problems } = await load(files);
  expect(hasErrors(problems)).toBe(false);
  const options = { content: site!.root, today, site: null, base: null };
  return { built: buildReports(site!, options), uses: site!.uses };
}

async function told(files: Files): Promise<Problem[]> {
  const { built, uses } = await siteOf(files);
  return ownerProblems(built, uses);
}
const only = (expected: Record<string, unknown>) => [expect.objectContaining(expected)];

describe('MDX that cannot be rendered is told of with its line', () => {
  it.each([
    ['a component that is not there', 'Hello <Foo/>', 'mdx-failed', 7],
    ['one with a slip', 'Hello <Mesure id="a"/>', 'mdx-failed', 7],
    ['an expression that throws', 'Hello {undefined.name}', 'mdx-failed', 7],
    ['one that fails later', '{await Promise.reject(new Error("late"))}', 'mdx-failed', 1],
    ['a value that is not there', 'export const a = nothing.at\n\nHello', 'mdx-failed', 1],
    [
      'a component that throws',
      'export const A = () => { throw new Error("no") }\n\n\nHello <A/>',
      'mdx-failed',
      7,
    ],
    ['an import that is not there', 'import A from "./a.json"\n\nHello', 'reference-unknown', 1],
    ['a slip', 'Hello <b>you', 'mdx-syntax', 1],
  ])('%s', async (_what, body, code, column) => {
    const line = 6 + (body.split('\n').length - 1 > 2 ? 3 : 0);
    expect(await problemsOf({ [PROFILE]: profile(body) })).toEqual(
      only({ file: PROFILE, line, column, code, severity: 'error' }),
    );
    const shifted = await problemsOf({ [STORY]: story(body) });
    expect(shifted).toEqual(only({ file: STORY, line: line + 3, column, code }));
  });

  it('and what can be is not', async () => {
    const body =
      'export const two = 1 + 1\n\n# {frontmatter.name}: {two}\n\n<div className="a">**x**</div>\n\n- a\n- [b](https://b.example/)\n';
    expect(await problemsOf({ [PROFILE]: profile(body) })).toEqual([]);
  });
});

it('a kind of card that is not there is told of with its line', async () => {
  const files = { 'site.yaml': 'title: T\ncards:\n  profile: all\n  testimonal: [square]\n' };
  const [problem, ...others] = await told(files);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    file: 'site.yaml',
    line: 4,
    column: 3,
    severity: 'error',
    code: 'reference-unknown',
    message: 'There is no kind of card "testimonal"',
    hint: 'Did you mean testimonial?',
  });
});

it('a site that does not say where it will live is told of once', async () => {
  const files = { 'site.yaml': 'title: T\n' };
  const { built } = await siteOf(files);
  expect(addressProblems(built, null)).toEqual(
    only({ file: 'site.yaml', code: 'address-missing', severity: 'warning' }),
  );
  expect(addressProblems(built, 'https://ada.example')).toEqual([]);
  expect(addressProblems((await siteOf({})).built, null)).toEqual([]);
});

it('a site of one’s own does not go out with an address that is nobody’s', async () => {
  const { built } = await siteOf({ 'site.yaml': 'title: T\nurl: https://example.com\n' });
  expect(addressProblems(built, null)).toEqual(
    only({ file: 'site.yaml', code: 'placeholder', severity: 'error' }),
  );
  expect(addressProblems(built, 'https://ada.example')).toEqual([]);
});

describe('what the owner shows and leads to', () => {
  it('is a measure and a chart that is there', async () => {
    const known = '<Measure id="following.followers.youtube"/>';
    expect(await told({ [PROFILE]: profile(known) })).toEqual([]);
    expect(
      await told({ [PROFILE]: profile('See\n<Measure id="following.folowers.youtube"/>') }),
    ).toEqual(
      only({
        file: PROFILE,
        line: 7,
        code: 'reference-unknown',
        hint: 'Did you mean following.followers.youtube?',
      }),
    );
    expect(await told({ [STORY]: story('<Chart id="nothing-such-at-all"/>') })).toEqual(
      only({ file: STORY, line: 9, code: 'reference-unknown', severity: 'error' }),
    );
  });

  it.each([
    ['range="2026-03"', 'The range "2026-03" of the chart followers is none'],
    ['range="2026-02-01/2026-01-01"', 'is none'],
    ['highlight={7}', 'The highlight "7" of the chart followers is none'],
    ['range="2026-01-01/2026-01-02"', 'fewer than three counts between 2026-01-01 and 2026-01-02'],
    ['highlight="2031-01-01/2031-02-01"', 'shows none of the days 2031-01-01 to 2031-02-01'],
  ])('is a chart of days that it has: %s', async (attribute, message) => {
    const counts = Array.from({ length: 9 }, (_, index) => `2026-01-0${index + 1},${100 + index}`);
    const files = (written: string) => ({
      'profiles/ada/metrics/youtube.csv': `date,followers\n${counts.join('\n')}\n`,
      [PROFILE]: profile(`See\n\n<Chart id="followers" ${written} />`),
    });
    const days = 'range="2026-01-02/2026-01-07" highlight="2026-01-03/2026-01-03"';
    expect(await told(files(days))).toEqual([]);
    expect(await told(files(attribute))).toEqual(
      only({
        file: PROFILE,
        line: 8,
        code: 'value-range',
        severity: 'error',
        message: expect.stringContaining(message),
      }),
    );
  });

  it.each([
    ['a page that is not there', 'https://example.org/ada/nothing/', 'link-dead'],
    ['a profile that is not there', 'https://example.org/bob/', 'link-dead'],
  ])('on the own domain is no %s', async (_what, url, code) => {
    const origin = `source: S\nmethod: export\nurl: ${url}\n`;
    expect(await told({ 'profiles/ada/metrics/youtube.yaml': origin })).toEqual(
      only({
        file: 'profiles/ada/metrics/youtube.yaml',
        line: 3,
        column: 6,
        code,
        severity: 'error',
      }),
    );
    const path = new URL(url).pathname;
    expect(await told({ [PROFILE]: profile(`Hello\n[there](${path}).`) })).toEqual(
      only({ file: PROFILE, line: 7, column: 1, code }),
    );
  });

  it('on the own domain may be every page of the profile', async () => {
    const links = [
      '/',
      '/ada/',
      '/ada/following/',
      '/ada/testimonials/kim/',
      '/ada/evidence/#x',
      '/feed.json',
      '/cards/ada/profile.og.png',
      'https://example.org/ada/',
      '#here',
    ];
    const body = links.map((url) => `[a](${url})`).join(' ');
    expect(await told({ [PROFILE]: profile(body) })).toEqual([]);
  });

  it('in a draft keeps nothing from being built', async () => {
    const draft = story('[a](/nowhere/)', 'draft: true\n');
    expect(await told({ [STORY]: draft })).toEqual(
      only({ code: 'link-dead', severity: 'warning' }),
    );
  });

  it('is not fetched from elsewhere', async () => {
    expect(await told({ [PROFILE]: profile('Hi\n\n![x](https://t.example/a.png)') })).toEqual(
      only({ file: PROFILE, line: 8, code: 'fetched-elsewhere', severity: 'error' }),
    );
  });

  it('may be on the same host outside of the base, which is told and built', async () => {
    const files = {
      'site.yaml': 'title: T\nurl: https://example.org\nbase: /proof\n',
      [PROFILE]:
        '---\nname: Ada\nkind: person\nlinks:\n  - label: Home\n    url: https://example.org/\n---\n\n[shop](/shop/)\n',
    };
    const { built, uses } = await siteOf(files);
    expect(ownerProblems(built, uses)).toEqual([
      expect.objectContaining({ code: 'link-outside', severity: 'warning', line: 6, column: 10 }),
      expect.objectContaining({ code: 'link-outside', severity: 'warning', line: 9, column: 1 }),
    ]);
    const html =
      '<a href="https://example.org/">a</a><a href="/shop/">b</a><a href="/other/">c</a>';
    const faults = checkLinks({
      pages: [readPage('ada/index.html', html, '/proof/')],
      files: ['ada/index.html'],
      base: '/proof/',
      origin: 'https://example.org',
      outside: linksOutside(built, uses),
    });
    expect(faults.map(({ message }) => message)).toEqual(['a href leads out of /proof/: /other/']);
  });
});
