import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../support/command.ts';

let code: string;

/** A project of its own, with one command and the packages of this one. */
beforeEach(async () => {
  code = await mkdtemp(path.join(tmpdir(), 'plaudit-start-'));
  for (const folder of ['scripts', 'src', 'node_modules']) await mkdir(path.join(code, folder));
  for (const name of await readdir(path.join(projectRoot, 'node_modules')))
    if (name !== '.cache')
      await symlink(
        path.join(projectRoot, 'node_modules', name),
        path.join(code, 'node_modules', name),
      );
  await copyFile(path.join(projectRoot, 'scripts/start.mjs'), path.join(code, 'scripts/start.mjs'));
  await writeFile(
    path.join(code, 'scripts/greet.ts'),
    `import { greeting } from '../src/greeting.ts';
console.log(greeting as string, process.argv.slice(2).join(' '), import.meta.dirname);\n`,
  );
  await greet('hello');
});
afterEach(() => rm(code, { recursive: true, force: true }));

const greet = (words: string) =>
  writeFile(path.join(code, 'src/greeting.ts'), `export const greeting: string = '${words}';\n`);

async function start(...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    path.join(code, 'scripts/start.mjs'),
    ...words,
  ]);
  return stdout.trim();
}

describe('a command', () => {
  it('is told its words, and knows where it was written', async () => {
    expect(await start('greet', '--loud', 'Ada')).toBe(
      `hello --loud Ada ${path.join(code, 'scripts')}`,
    );
  });

  it('is that of the code as it stands', async () => {
    await start('greet');
    await greet('good evening');
    expect(await start('greet')).toContain('good evening');
  });

  it('starts where nothing can be kept', async () => {
    await writeFile(path.join(code, 'node_modules/.cache'), 'a file');
    expect(await start('greet', 'Ada')).toBe(`hello Ada ${path.join(code, 'scripts')}`);
  });
});
