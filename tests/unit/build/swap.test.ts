import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownFolder } from '#build/own-folder.ts';
import { listSiteFiles } from '#build/site-files.ts';
import { recover, swapIn } from '#build/swap.ts';

let parent: string;
let out: string;

async function makeSite(text: string, folder = ownFolder(out, 'staging')): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'index.html'), text);
  await writeFile(path.join(folder, 'proof.json'), '{"generator":"plaudit"}');
  await listSiteFiles(folder);
  return folder;
}

const shown = () => readFile(path.join(out, 'index.html'), 'utf8');

/** The number of a process that has ended. */
function deadProcess(): number {
  const { stdout } = spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' });
  return Number(stdout);
}

/** The name that a folder would have had from another process. */
const nameOf = (folder: string, pid: number): string =>
  folder.replace(`-${process.pid}-`, `-${pid}-`);

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'plaudit-swap-'));
  out = path.join(parent, 'dist');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('swapIn', () => {
  it('replaces a site as a whole and leaves nothing beside it', async () => {
    await makeSite('old', out);
    await swapIn(await makeSite('new'), out);
    expect(await shown()).toBe('new');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('puts the old site back where the new one cannot be moved in', async () => {
    await makeSite('old', out);
    await expect(swapIn(path.join(parent, 'not-there'), out)).rejects.toThrow('ENOENT');
    expect(await shown()).toBe('old');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('lets many builds take the same place at once: a whole site is left, and nothing else', async () => {
    await makeSite('old', out);
    await writeFile(path.join(out, 'CNAME'), 'plaudit.example');
    const sites = await Promise.all(Array.from({ length: 12 }, (_, index) => makeSite(`${index}`)));
    await Promise.all(sites.map((site) => swapIn(site, out)));
    expect(Number(await shown())).toBeLessThan(12);
    expect(await readFile(path.join(out, 'CNAME'), 'utf8')).toBe('plaudit.example');
    expect(await readdir(parent)).toEqual(['dist']);
  });
});

describe('what is not ours in the folder of the site', () => {
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(out, file)), { recursive: true });
    await writeFile(path.join(out, file), text);
  };

  it('survives a build, wherever it is, empty folders too', async () => {
    await makeSite('old', out);
    await write('.git/HEAD', 'ref: refs/heads/main');
    await mkdir(path.join(out, '.git/refs/heads'), { recursive: true });
    await write('.well-known/security.txt', 'Contact: mailto:ada@example.com');
    await write('.nojekyll', '');
    await write('CNAME', 'plaudit.example');
    await write('press/kit.pdf', 'a file that its owner put there');
    await swapIn(await makeSite('new'), out);
    await swapIn(await makeSite('newer'), out);
    expect(await shown()).toBe('newer');
    expect(await readFile(path.join(out, '.git/HEAD'), 'utf8')).toContain('main');
    expect(await readdir(path.join(out, '.git/refs'))).toEqual(['heads']);
    expect(await readdir(out)).toEqual(
      expect.arrayContaining(['.nojekyll', '.well-known', 'CNAME', 'press']),
    );
  });

  it('does not keep what a build made and the next one does not', async () => {
    const old = await makeSite('old');
    await writeFile(path.join(old, 'gone.html'), 'a page that is gone');
    await listSiteFiles(old);
    await swapIn(old, out);
    await swapIn(await makeSite('new'), out);
    expect(await readdir(out)).toEqual(['.plaudit-files', 'index.html', 'proof.json']);
  });

  it('stops the build where the new site has a file of that name, and leaves all as it was', async () => {
    await makeSite('old', out);
    await write('ada/index.html', 'my own page');
    const site = await makeSite('new');
    await mkdir(path.join(site, 'ada'));
    await writeFile(path.join(site, 'ada/index.html'), 'a profile');
    await listSiteFiles(site);
    await expect(swapIn(site, out)).rejects.toThrow('no build has made');
    expect(await shown()).toBe('old');
    expect(await readFile(path.join(out, 'ada/index.html'), 'utf8')).toBe('my own page');
  });

  it('survives the first build over a site that has no list of its files', async () => {
    await makeSite('old', out);
    await rm(path.join(out, '.plaudit-files'));
    await write('CNAME', 'plaudit.example');
    await write('gone/index.html', 'a page that is gone');
    await swapIn(await makeSite('new'), out);
    expect((await readdir(out)).toSorted()).toEqual([
      '.plaudit-files',
      'CNAME',
      'index.html',
      'proof.json',
    ]);
  });
});

describe('recover', () => {
  it('brings back a site whose replacement was killed half-way', async () => {
    const dead = deadProcess();
    const earlier = ownFolder(out, 'earlier');
    await makeSite('old', nameOf(earlier, dead));
    await makeSite('half', nameOf(ownFolder(out, 'staging'), dead));
    expect(await recover(out)).toBe(true);
    expect(await shown()).toBe('old');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('mends what earlier versions left behind', async () => {
    await makeSite('old', path.join(parent, '.dist.earlier'));
    await makeSite('half', path.join(parent, `.dist.staging-${deadProcess()}`));
    expect(await recover(out)).toBe(true);
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('removes the earlier site where the new one stands, and keeps what is not ours of it', async () => {
    const earlier = nameOf(ownFolder(out, 'earlier'), deadProcess());
    await makeSite('old', earlier);
    await writeFile(path.join(earlier, 'late.txt'), 'put there while the build ran');
    await makeSite('new', out);
    expect(await recover(out)).toBe(false);
    expect(await shown()).toBe('new');
    expect(await readdir(parent)).toEqual(['dist']);
    expect(await readdir(out)).toContain('late.txt');
  });

  it('leaves alone what a process that runs still needs', async () => {
    const names = ['staging', 'earlier'] as const;
    const folders = names.map((purpose) => nameOf(ownFolder(out, purpose), process.ppid));
    for (const folder of folders) await mkdir(folder);
    expect(await recover(out)).toBe(false);
    expect(await readdir(parent)).toEqual(folders.map((name) => path.basename(name)).toSorted());
  });

  it('leaves alone what another machine made a while ago, but not a day ago', async () => {
    const staging = ownFolder(out, 'staging').replace(/-[0-9a-f]{8}(-[0-9a-f]{8})$/, '-00000000$1');
    await mkdir(staging);
    await recover(out);
    expect(await readdir(parent)).toEqual([path.basename(staging)]);
    const tomorrow = performance.timeOrigin + performance.now() + 2 * 86_400_000;
    await utimes(staging, tomorrow / 1000, tomorrow / 1000);
    await recover(out, tomorrow);
    expect(await readdir(parent)).toEqual([]);
  });

  it('may be done by many commands at once', async () => {
    await makeSite('old', out);
    await rename(out, nameOf(ownFolder(out, 'earlier'), deadProcess()));
    const mended = await Promise.all(Array.from({ length: 8 }, () => recover(out)));
    expect(mended.filter(Boolean)).toHaveLength(1);
    expect(await shown()).toBe('old');
    expect(await readdir(parent)).toEqual(['dist']);
  });
});
