import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { budgets, weighWidgets } from '#audit/widget-weights.ts';

let folder: string;
const frame = 'embed/ada/wall/index.html';
const noise = (bytes: number) => randomBytes(bytes).toString('base64');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plaudit-weights-'));
  await mkdir(path.join(folder, path.dirname(frame)), { recursive: true });
  await writeFile(path.join(folder, 'embed/ada/faces.1.css'), noise(10_000));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function weigh(script: string, html: string) {
  await writeFile(path.join(folder, 'embed.js'), script);
  await writeFile(path.join(folder, frame), html);
  return weighWidgets(folder, [frame]);
}
const head = '<!doctype html><link rel="stylesheet" href="/sub/embed/ada/faces.1.css">';

test('a light widget passes, its face counted', async () => {
  const { faults, heaviest } = await weigh(
    'let a',
    `${head}<style>${noise(9_000)}</style><p>Words</p>`,
  );
  expect(faults).toEqual([]);
  expect(heaviest.file).toBe(frame);
  expect(heaviest.bytes).toBeGreaterThan(19_000);
});

test('a heavy script fails', async () => {
  const { faults } = await weigh(noise(budgets.script), head);
  expect(faults).toMatchObject([{ file: 'embed.js' }]);
});

test('a heavy style fails, long words do not', async () => {
  const heavy = await weigh('', `${head}<style>${noise(20_000)}</style>`);
  expect(heavy.faults).toMatchObject([{ file: frame, message: expect.stringMatching(/gzipped/) }]);
  const wordy = await weigh('', `${head}<p>${noise(30_000)}</p>`);
  expect(wordy.faults).toEqual([]);
});
