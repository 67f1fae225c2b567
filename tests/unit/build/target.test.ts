import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realPlace, refusalToReplace } from '#build/target.ts';

let parent: string;
let out: string;
const refusal = (content = path.join(parent, 'content'), code = path.join(parent, 'code')) =>
  refusalToReplace(out, { content, code });

beforeEach(async () => {
  parent = await realpath(await mkdtemp(path.join(tmpdir(), 'plaudit-target-')));
  out = path.join(parent, 'dist');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('refusalToReplace', () => {
  it('allows what is not there, what is empty, and what was built here', async () => {
    expect(await refusal()).toBeNull();
    await mkdir(out);
    expect(await refusal()).toBeNull();
    await writeFile(path.join(out, 'proof.json'), '{"generator":"plaudit"}');
    expect(await refusal()).toBeNull();
  });

  it('allows what holds only what hosts and version control keep there', async () => {
    await mkdir(path.join(out, '.git'), { recursive: true });
    await writeFile(path.join(out, '.git/HEAD'), 'ref: refs/heads/gh-pages');
    await writeFile(path.join(out, 'CNAME'), 'plaudit.example');
    expect(await refusal()).toBeNull();
  });

  it('refuses what could be somebody’s work', async () => {
    await mkdir(out);
    await writeFile(path.join(out, 'thesis.txt'), 'years');
    expect(await refusal()).toContain('not a site built by Plaudit');
    await rm(out, { recursive: true });
    await writeFile(out, 'a file');
    expect(await refusal()).toContain('it is a file');
  });

  it('refuses a folder that holds the content or the code, and one inside the content', async () => {
    expect(await refusal(path.join(out, 'content'))).toContain('must not be replaced');
    expect(await refusal(out)).toContain('in the content folder');
    expect(await refusal(undefined, path.join(out, 'code'))).toContain('must not be replaced');
    expect(await refusal(parent)).toContain('in the content folder');
    expect(await refusal(path.join(parent, 'dist-content'))).toBeNull();
  });

  it('sees through links', async () => {
    await mkdir(path.join(parent, 'content/inside'), { recursive: true });
    await symlink('content/inside', out);
    expect(await refusal()).toContain('in the content folder');
  });
});

describe('realPlace', () => {
  it('follows links, also where they lead to what is not there yet', async () => {
    await mkdir(path.join(parent, 'www'));
    await symlink('www', out);
    expect(await realPlace(out)).toBe(path.join(parent, 'www'));
    expect(await realPlace(path.join(out, 'site'))).toBe(path.join(parent, 'www/site'));
    await symlink('later/site', path.join(parent, 'link'));
    expect(await realPlace(path.join(parent, 'link'))).toBe(path.join(parent, 'later/site'));
  });
});
