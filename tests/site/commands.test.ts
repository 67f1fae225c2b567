import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { command } from '../support/command.ts';
import { today } from '../support/sample-site.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-commands-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('verify', () => {
  it('computes every number of a built site again and finds them all the same', async () => {
    const { code, stdout } = await command('verify', [inject('sampleSite')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d{3,} measures follow from the published data/);
  });

  it('finds a number that does not follow from the data, and data that were changed', async () => {
    const site = path.join(folder, 'site');
    await cp(inject('thinSites'), site, { recursive: true });
    const file = path.join(site, 'proof.json');
    const ledger = JSON.parse(await readFile(file, 'utf8'));
    const profile = ledger.profiles.find(({ id }: { id: string }) => id === 'thin-followers');
    const measures = profile.measures as { id: string; value: number }[];
    const followers = measures.find(({ id }) => id.startsWith('following.followers.'))!;
    followers.value += 1;
    await writeFile(file, JSON.stringify(ledger));
    const first = await command('verify', [site]);
    expect(first.code).toBe(1);
    expect(first.stderr).toContain(followers.id);

    const data = path.join(site, 'data/thin-project.json');
    await writeFile(data, (await readFile(data, 'utf8')).replace(/$/, ' '));
    const second = await command('verify', [site]);
    expect(second.stderr).toMatch(/thin-project: the data has the hash/);
  });

  it('takes a copy that was downloaded, says what no build has made, and finds a page that was added', async () => {
    const site = path.join(folder, 'site');
    await cp(inject('thinSites'), site, { recursive: true });
    // Hosts keep these for themselves.
    for (const file of ['_headers', '.plaudit-files']) await rm(path.join(site, file));
    await writeFile(path.join(site, 'CNAME'), 'plaudit.example');
    const mirror = await command('verify', [site]);
    expect({ code: mirror.code, stderr: mirror.stderr }).toEqual({ code: 0, stderr: '' });
    expect(mirror.stdout).toContain('what no build has made: CNAME');

    await cp(path.join(site, 'thin-story/index.html'), path.join(site, 'thin-story/more.html'));
    const added = await command('verify', [site]);
    expect(added.code).toBe(1);
    expect(added.stderr).toContain('thin-story/more.html: is not in the manifest');
  });

  it('exits 2 for a folder that is no site', async () => {
    const { code, stderr } = await command('verify', [folder]);
    expect({ code, said: stderr.includes('not a built site') }).toEqual({ code: 2, said: true });
  });
});

describe('check', () => {
  it('accepts the sample content, with its three warnings, as text and as JSON', async () => {
    const text = await command('check', ['--today', today]);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain('3 warnings in 3 files');
    const json = await command('check', ['--json', '--today', today]);
    const { ok, problems } = JSON.parse(json.stdout);
    expect(ok).toBe(true);
    expect(problems.map(({ code }: { code: string }) => code)).toEqual([
      'jump-unexplained',
      'consent-withdrawn',
      'consent-missing',
    ]);
  });

  it('exits 1 for content with an error and shows its place', async () => {
    await writeFile(path.join(folder, 'site.yaml'), 'titel: T\n');
    const { code, stdout } = await command('check', ['--content', folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('1 | titel: T');
    expect(stdout).toContain('Did you mean title?');
  });
});

describe('card', () => {
  it('draws one card into a file', async () => {
    const out = path.join(folder, 'card.png');
    const { code, stdout } = await command('card', [
      '--profile',
      'mira-solberg',
      '--size',
      'square',
      '--today',
      today,
      '--out',
      out,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('Mira Solberg');
    const { width, height, format } = await sharp(out).metadata();
    expect({ width, height, format }).toEqual({ width: 1080, height: 1080, format: 'png' });
  });

  it('names the cards that there are', async () => {
    const { code, stderr } = await command('card', [
      '--profile',
      'mira-solberg',
      '--card',
      'profil',
      '--out',
      path.join(folder, 'x.png'),
    ]);
    expect({ code, named: stderr.includes('--card profile') }).toEqual({ code: 2, named: true });
  });
});
