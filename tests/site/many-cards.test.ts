import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderStore } from '#store/folder-store.ts';

const script = path.resolve('tests/support/many-cards.ts');
/** Enough to see what grows; a large run draws a thousand. */
const CARDS = process.env['PLAUDIT_RUNS'] === undefined ? 400 : 1000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-many-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Step {
  done: number;
  mb: number;
}

/** Runs to its end, or to its death at `killAt` cards. */
function draw(out: string, count: number, killAt = Infinity) {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--import',
      'tsx',
      script,
      path.join(folder, out),
      path.join(folder, 'cache'),
      String(count),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const steps: Step[] = [];
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString()}`.split('\n');
    rest = lines.pop()!;
    steps.push(...lines.map((line) => JSON.parse(line) as Step));
    if (steps.some(({ done }) => done >= killAt)) child.kill('SIGKILL');
  });
  return new Promise<{ steps: Step[]; code: number | null; signal: string | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ steps, code, signal })),
  );
}

const filesIn = async (name: string, form: RegExp): Promise<string[]> =>
  (await readdir(path.join(folder, name), { recursive: true }))
    .filter((file) => form.test(path.basename(file)))
    .map((file) => path.join(folder, name, file));

const isPicture = (bytes: Buffer) => bytes.subarray(1, 4).toString('latin1') === 'PNG';

/** What the store gives back of all that lies in it: null where it finds something broken. */
async function keptIn(name: string): Promise<(Buffer | null)[]> {
  const store = folderStore(path.join(folder, name));
  const files = await filesIn(name, /^[0-9a-f]{64}$/);
  return Promise.all(
    files.filter((file) => !file.includes('owners')).map((file) => store.read(path.basename(file))),
  );
}

/** How many are no whole picture of a card. */
async function brokenOf(pictures: readonly (string | Buffer)[]): Promise<number> {
  let broken = 0;
  for (const picture of pictures) {
    // Every pixel is decoded: what is cut off has a head, and no end.
    const whole = await sharp(picture, { failOn: 'warning' })
      .raw()
      .toBuffer({ resolveWithObject: true })
      .catch(() => null);
    if (whole?.info.width !== 1200 || whole.info.height !== 630) broken += 1;
  }
  return broken;
}

describe('many cards', () => {
  it('leave no broken picture behind when they are killed half-way', async () => {
    const killed = await draw('killed', CARDS, CARDS / 4);
    expect(killed.signal).toBe('SIGKILL');
    const kept = await keptIn('cache');
    expect(kept.filter((bytes) => bytes === null)).toEqual([]);
    const pictures = kept.filter((bytes) => bytes !== null).filter(isPicture);
    expect(pictures.length).toBeGreaterThan(CARDS / 5);
    expect(pictures.length).toBeLessThan(CARDS);
    expect(await brokenOf(pictures)).toBe(0);
  });

  it('are all there and all different the second time, in memory that stays flat, and the process ends', async () => {
    const { steps, code } = await draw('whole', CARDS);
    // What still ran, a thread or a timer, would have kept the process from ending by itself.
    expect(code).toBe(0);
    expect(steps.at(-1)!.done).toBe(CARDS);
    const files = await filesIn('whole', /\.png$/);
    expect(files).toHaveLength(CARDS);
    const hashes = await Promise.all(
      files.map(async (file) =>
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ),
    );
    expect(new Set(hashes).size).toBe(CARDS);
    expect(await brokenOf(files.filter((_, index) => index % 10 === 0))).toBe(0);
    // The first are in the cache: memory is compared once all that draws has started.
    const drawing = steps.filter(({ done }) => done >= CARDS / 2);
    const [first, last] = [drawing[0]!.mb, drawing.at(-1)!.mb];
    expect(last, `${first} MB, then ${last} MB`).toBeLessThan(first * 1.2);
  });
});
