import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a host sends beside a file: names with their values. */
export type SentHeaders = readonly (readonly [name: string, value: string])[];

interface Rule {
  pattern: string;
  headers: [string, string][];
}

function readRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!]);
  }
  return rules;
}

const fits = (pattern: string, pathname: string): boolean =>
  pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;

/** Reads `_headers` of a built site. Returns what it promises for an address; nothing where there is no such file. */
export function headersOf(folder: string): (pathname: string) => SentHeaders {
  const file = path.join(folder, '_headers');
  const rules = existsSync(file) ? readRules(readFileSync(file, 'utf8')) : [];
  return (pathname) =>
    rules.filter(({ pattern }) => fits(pattern, pathname)).flatMap(({ headers }) => headers);
}
