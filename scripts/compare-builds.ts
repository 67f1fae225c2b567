import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Argument, Command } from 'commander';
import { projectRoot } from '#site/places.ts';
import { compareFolders } from './compare/compare-folders.ts';
import { dayWord, exitCodes, pathWord, run } from './words.ts';

/** How many files of a kind are named one by one. */
const MOST_SHOWN = 20;

const program = new Command('compare')
  .description(
    'Builds the same content with an earlier version and with this one, and says which bytes differ. Differences that are meant are listed in scripts/compare/named-differences.ts.',
  )
  .addArgument(new Argument('<version>', 'a commit, a branch or a tag'))
  .option('--content <folder>', 'the content folder', pathWord, path.join(projectRoot(), 'content'))
  .option('--today <day>', 'the day of both builds', dayWord, dayWord('2026-11-25'));

/** Runs a command and shows nothing of it unless it fails: then what it said, and it throws. */
function runQuietly(command: string, words: readonly string[], cwd: string): void {
  try {
    execFileSync(command, words, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    process.stderr.write((error as { stderr?: Buffer }).stderr ?? '');
    throw error;
  }
}

const lockOf = (folder: string) => readFile(path.join(folder, 'package-lock.json'), 'utf8');

/** The packages of a version: those at hand where they are the same, else its own. */
async function installPackages(folder: string): Promise<void> {
  if ((await lockOf(folder)) === (await lockOf(projectRoot()))) {
    await symlink(path.join(projectRoot(), 'node_modules'), path.join(folder, 'node_modules'));
  } else runQuietly('npm', ['ci', '--no-audit', '--no-fund'], folder);
}

await run(program, async () => {
  const version = program.processedArgs[0] as string;
  const { content, today } = program.opts<{ content: string; today: string }>();
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-compare-'));
  const earlier = path.join(folder, 'code');
  try {
    try {
      runQuietly('git', ['worktree', 'add', '--detach', earlier, version], projectRoot());
    } catch {
      process.stderr.write(`There is no version ${version} to compare with.\n`);
      return exitCodes.words;
    }
    await installPackages(earlier);
    const [before, after] = ['before', 'after'].map((name) => path.join(folder, name));
    for (const [code, out] of [
      [earlier, before!],
      [projectRoot(), after!],
    ] as const) {
      process.stdout.write(`building with ${code === earlier ? version : 'this version'}\n`);
      const words = ['--content', content, '--out', out, '--today', today];
      runQuietly(
        process.execPath,
        ['--import', 'tsx', path.join(code, 'scripts/build.ts'), ...words],
        code,
      );
    }
    const { same, explained, unexplained } = await compareFolders(before!, after!);
    process.stdout.write(`\n${same} files are the same to the byte\n`);
    for (const [name, files] of explained) {
      process.stdout.write(`${files.length} differ by what is meant: ${name}\n`);
    }
    process.stdout.write(`${unexplained.length} differ in another way\n`);
    for (const line of unexplained.slice(0, MOST_SHOWN)) process.stdout.write(`  ${line}\n`);
    if (unexplained.length > MOST_SHOWN) {
      process.stdout.write(`  and ${unexplained.length - MOST_SHOWN} more\n`);
    }
    return unexplained.length === 0 ? exitCodes.done : exitCodes.problems;
  } finally {
    if (existsSync(earlier)) {
      execFileSync('git', ['worktree', 'remove', '--force', earlier], { cwd: projectRoot() });
    }
    await rm(folder, { recursive: true, force: true });
  }
});
