import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectCommand } from '../../../scripts/collect-command.ts';
import { inContent } from '../../../scripts/words.ts';
import { command, projectRoot } from '../../support/command.ts';

let content: string;
const collect = (...words: string[]) => command('collect', ['--content', content, ...words]);
const write = async (file: string, text: string) => {
  const place = path.join(content, file);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, text);
};

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'plaudit-collect-command-'));
  await write('site.yaml', 'title: Ada\n');
  await write('profiles/ada/profile.mdx', '---\nname: Ada\nkind: person\n---\n');
});
afterAll(() => rm(content, { recursive: true, force: true }));

describe('npm run collect', () => {
  test('with nothing to collect says how, with exit 0', async () => {
    const { code, stdout, stderr } = await collect();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Nothing is declared to be collected');
  });

  test.each([
    ['a day that is none', ['--today', '2026-13-01']],
    ['a day to come', ['--today', '2999-01-01']],
    ['a name that is none', ['--profile', '../ada']],
  ])('%s is a word that is off', (_, words) => {
    const read = () =>
      collectCommand()
        .exitOverride()
        .configureOutput({ writeErr() {} })
        .parse(words, { from: 'user' });
    expect(read).toThrow(CommanderError);
  });

  test('words that are off exit with 2', async () => {
    expect((await collect('--nope')).code).toBe(2);
  });

  test('says what is wrong with the content first, and that all failed with exit 1', async () => {
    await write('site.yaml', 'titel: Ada\n');
    await write(
      'profiles/ada/metrics/inside.yaml',
      'collect:\n  from: json\n  url: https://127.0.0.1:9/\n  headers: { Authorization: Bearer $NOT_SET }\n  columns: { followers: $.n }\n',
    );
    const { code, stdout, stderr } = await collect();
    expect(code).toBe(1);
    expect(stderr).toContain('Did you mean title?');
    expect(stdout).toContain('127.0.0.1 is not a public address');
    expect(stdout).toContain('0 of 1 source collected');
    const json = await collect('--json', '--dry-run', '--platform', 'inside');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      dryRun: true,
      sources: [{ platform: 'inside', problems: [{ code: 'collect-failed' }] }],
    });
  });
});

test('hints name the content folder where it is another than the project’s own', () => {
  const other = path.join(projectRoot, 'somewhere');
  expect(inContent('It was asked too often: run npm run collect again later.', other)).toMatch(
    /run npm run collect -- --content \S*somewhere again later\.$/,
  );
  expect(inContent('Make it: npm run new -- profile --name ada. Then go on.', other)).toMatch(
    /npm run new -- profile --name ada --content \S*somewhere\. Then/,
  );
  expect(inContent('Run npm run check.', path.join(projectRoot, 'content'))).toBe(
    'Run npm run check.',
  );
});
