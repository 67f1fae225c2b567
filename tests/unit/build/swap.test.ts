import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recover, refusalToReplace, stagingOf, swapIn } from '#build/swap.ts';

let parent: string;
let out: string;

async function makeSite(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'index.html'), text);
  await writeFile(path.join(folder, 'proof.json'), '{"generator":"plaudit"}');
}

const shown = () => readFile(path.join(out, 'index.html'), 'utf8');

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'plaudit-swap-'));
  out = path.join(parent, 'dist');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('swapIn', () => {
  it('replaces a site as a whole and leaves nothing beside it', async () => {
    await makeSite(out, 'old');
    await makeSite(stagingOf(out), 'new');
    await swapIn(stagingOf(out), out);
    expect(await shown()).toBe('new');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('puts the old site back where the new one cannot be moved in', async () => {
    await makeSite(out, 'old');
    await expect(swapIn(path.join(parent, 'not-there'), out)).rejects.toThrow('ENOENT');
    expect(await shown()).toBe('old');
  });
});

describe('recover', () => {
  it('brings back a site whose replacement was killed half-way', async () => {
    await makeSite(path.join(parent, '.dist.earlier'), 'old');
    await makeSite(path.join(parent, '.dist.staging-999999999'), 'half');
    await recover(out);
    expect(await shown()).toBe('old');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('leaves the staging folder of a build that still runs', async () => {
    const other = path.join(parent, `.dist.staging-${process.ppid}`);
    await mkdir(other);
    await recover(out);
    expect(await readdir(parent)).toEqual([path.basename(other)]);
  });
});

describe('refusalToReplace', () => {
  it('allows what is not there, what is empty, and what was built here', async () => {
    expect(await refusalToReplace(out, [])).toBeNull();
    await mkdir(out);
    expect(await refusalToReplace(out, [])).toBeNull();
    await makeSite(out, 'old');
    expect(await refusalToReplace(out, [])).toBeNull();
  });

  it('refuses what could be somebody’s work', async () => {
    await mkdir(out);
    await writeFile(path.join(out, 'thesis.txt'), 'years');
    expect(await refusalToReplace(out, [])).toContain('not a site built by Plaudit');
  });

  it('refuses to replace a folder that holds the content', async () => {
    expect(await refusalToReplace(out, [path.join(out, 'content')])).toContain('must not be');
    expect(await refusalToReplace(out, [out])).toContain('must not be');
    expect(await refusalToReplace(out, [path.join(parent, 'content')])).toBeNull();
  });
});
