import type { MutantResult } from '@stryker-mutator/api/core';
import path from 'node:path';

/** How the mutants of one folder of the source fared. */
export interface Part {
  part: string;
  mutants: number;
  /** Noticed: a test failed or did not end. */
  killed: number;
  survived: number;
  /** No test ran the line at all. */
  untested: number;
}

/** A change that no test noticed. */
export interface Survivor {
  place: string;
  change: string;
  untested: boolean;
}

const NOTICED: ReadonlySet<string> = new Set(['Killed', 'Timeout', 'RuntimeError']);
const TRIED: ReadonlySet<string> = new Set([...NOTICED, 'Survived', 'NoCoverage']);

const partOf = (fileName: string): string => path.relative('src', fileName).split(path.sep)[0]!;

/** The mutants that were tried, by part; those that no test can reach one by one (at the top of a module) are none of them. */
export function killedByPart(results: readonly MutantResult[]): Part[] {
  const tried = results.filter(({ status }) => TRIED.has(status));
  return [...Map.groupBy(tried, ({ fileName }) => partOf(fileName))]
    .map(([part, mutants]) => {
      const count = (wanted: (status: string) => boolean) =>
        mutants.filter(({ status }) => wanted(status)).length;
      return {
        part,
        mutants: mutants.length,
        killed: count((status) => NOTICED.has(status)),
        survived: count((status) => status === 'Survived'),
        untested: count((status) => status === 'NoCoverage'),
      };
    })
    .sort((a, b) => (a.part < b.part ? -1 : 1));
}

/** Who survived, by place. */
export function survivors(results: readonly MutantResult[]): Survivor[] {
  return results
    .filter(({ status }) => TRIED.has(status) && !NOTICED.has(status))
    .map(({ fileName, location, mutatorName, replacement, status }) => ({
      place: `${path.relative('.', fileName)}:${location.start.line}:${location.start.column}`,
      change: `${mutatorName}: ${replacement.replaceAll(/\s+/g, ' ').slice(0, 80)}`,
      untested: status === 'NoCoverage',
    }))
    .sort((a, b) => a.place.localeCompare(b.place, 'en', { numeric: true }));
}
