/**
 * Loaded before a build: ends the process, as a loss of power does, at one of the renames that put the site in its place. `DIE_AT` is
 * `before-1`, `after-1`, `before-2` or `after-2`.
 */
import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

const [when, which] = (process.env['DIE_AT'] ?? '').split('-');
const { rename } = promises;
let count = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('ended');
}

promises.rename = async (from, to) => {
  const swap = [from, to].some((place) => path.basename(String(place)) === 'dist');
  if (swap) count += 1;
  const here = swap && count === Number(which);
  if (here && when === 'before') die();
  await rename(from, to);
  if (here && when === 'after') die();
};
syncBuiltinESMExports();
