import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/command.ts';

// The README's promises, each with the tests that hold it; and no promise is kept in silence.

const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
const list = /^## What it promises\n([\s\S]*?)(?=^## )/m.exec(readme)![1]!;
const promises = list.split(/^(?=- )/m).filter((item) => item.startsWith('- **'));
const testsOf = (item: string): string[] =>
  [...item.matchAll(/\]\((tests\/[\w/.-]+)\)/g)].map(([, file]) => file!);

describe('the promises of the README', () => {
  it('are there', () => expect(promises.length).toBeGreaterThan(10));

  it.each(promises.map((item) => [/\*\*(.*?)\*\*/.exec(item)![1]!, item]))(
    '%s is held by tests',
    (_, item) => {
      const tests = testsOf(item);
      expect(tests.length).toBeGreaterThan(0);
      for (const file of tests) {
        expect([file, existsSync(path.join(projectRoot, file))]).toEqual([file, true]);
        expect(file).toMatch(/\.test\.tsx?$/);
      }
    },
  );

  it('are those that tests/promises holds', () => {
    const told = new Set(promises.flatMap(testsOf));
    const own = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.test.ts') && name !== 'listed.test.ts')
      .map((name) => `tests/promises/${name}`);
    expect(own.filter((file) => !told.has(file))).toEqual([]);
  });
});
