import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '#audit/read-pages.ts';
import { namedDifferences } from './named-differences.ts';

/** What two builds of one content have in common, and what not. */
export interface Comparison {
  same: number;
  /** Files by the names of the differences that explain them. */
  explained: Map<string, string[]>;
  /** Files that differ in another way, with how. */
  unexplained: string[];
}

const isText = (file: string): boolean => /\.(?:html|css|js|json|xml|svg|txt|csv)$|^_/.test(file);

/** The names of the differences that have to be taken out before both texts are the same; null where they never are. */
function explain(one: string, other: string): string[] | null {
  const names: string[] = [];
  let [left, right] = [one, other];
  for (const { name, without } of namedDifferences) {
    if (!without) continue;
    const [nextLeft, nextRight] = [without(left), without(right)];
    if (nextLeft !== left || nextRight !== right) names.push(name);
    [left, right] = [nextLeft, nextRight];
    if (left === right) return names;
  }
  return null;
}

/** Compares every file of two built sites. */
export async function compareFolders(before: string, after: string): Promise<Comparison> {
  const [old, fresh] = await Promise.all([before, after].map(listFiles));
  const comparison: Comparison = { same: 0, explained: new Map(), unexplained: [] };
  const explained = (name: string, file: string) =>
    comparison.explained.set(name, [...(comparison.explained.get(name) ?? []), file]);
  const known = new Set(old);
  for (const file of fresh!.filter((name) => !known.has(name))) {
    const named = namedDifferences.find(({ added }) => added?.test(file));
    if (named) explained(named.name, file);
    else comparison.unexplained.push(`${file}: only the newer version has it`);
  }
  const still = new Set(fresh);
  for (const file of old!) {
    if (!still.has(file)) {
      comparison.unexplained.push(`${file}: the newer version has it no more`);
      continue;
    }
    const [one, other] = await Promise.all(
      [before, after].map((folder) => readFile(path.join(folder, file))),
    );
    if (one!.equals(other!)) {
      comparison.same += 1;
      continue;
    }
    const names = isText(file) ? explain(one!.toString(), other!.toString()) : null;
    if (names) for (const name of names) explained(name, file);
    else comparison.unexplained.push(`${file}: ${one!.length} bytes before, ${other!.length} now`);
  }
  return comparison;
}
