import { isCollection, isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { Cadence } from '#model/cadence.ts';
import type { Day } from '#model/day.ts';
import { metricsOrigin, type ImportedFile, type MetricsOrigin } from '#schemas/metrics.ts';

/** What an import knows about where rows come from; keys as in the schema. */
export type OriginWords = Partial<MetricsOrigin>;

const order = Object.keys(metricsOrigin.shape) as (keyof MetricsOrigin)[];

function written(words: OriginWords): string {
  const known = order.filter((key) => words[key] !== undefined);
  return stringify(Object.fromEntries(known.map((key) => [key, words[key]])), { lineWidth: 100 });
}

export interface OriginText {
  text: string;
  /** Keys that say something else than the import was told; they stay as they are. */
  differing: { key: string; there: string; told: string }[];
  /** What the file says that one row stands for. */
  cadence: Cadence | null;
  hasPrecision: boolean;
}

/** A new `metrics/<platform>.yaml`, from what is assumed and, before it, what the user told. */
export function newOrigin(
  assumed: OriginWords,
  told: OriginWords,
  files: readonly ImportedFile[] = [],
): OriginText {
  const words: OriginWords = { ...assumed, ...(files.length > 0 && { imports: [...files] }) };
  for (const key of order) if (told[key] !== undefined) Object.assign(words, { [key]: told[key] });
  return {
    text: `# Where the rows of the .csv beside it come from. Written by an import, yours to change.\n${written(words)}`,
    differing: [],
    cadence: words.cadence ?? null,
    hasPrecision: words.precision !== undefined,
  };
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** Values as the schema reads them, so that a default left out is the same as one written down. */
function isSame(key: keyof MetricsOrigin, there: unknown, told: unknown): boolean {
  const read = metricsOrigin.shape[key].safeParse(there);
  return read.success && JSON.stringify(read.data) === JSON.stringify(told);
}

/**
 * Completes a file that is there, without touching what it says: keys that were asked for are added where they are absent, and
 * `observed` moves on where it lies before the newest row. Everything else stays byte for byte.
 * @param told what the user asked for in this import
 * @param newest the newest day of the rows
 * @param files where they come from; a file that is there by its hash is not added again
 */
export function completeOrigin(
  text: string,
  told: OriginWords,
  newest: Day,
  files: readonly ImportedFile[] = [],
): OriginText {
  const document = parseDocument(text);
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents) || contents.flow) {
    return { text, differing: [], cadence: null, hasPrecision: false };
  }
  const there = (document.toJS() ?? {}) as Record<string, unknown>;
  const missing: OriginWords = {};
  const differing: OriginText['differing'] = [];
  for (const key of order) {
    if (told[key] === undefined) continue;
    if (!(key in there)) Object.assign(missing, { [key]: told[key] });
    else if (key !== 'observed' && !isSame(key, there[key], told[key])) {
      differing.push({ key, there: shown(there[key]), told: shown(told[key]) });
    }
  }
  const cadence = metricsOrigin.shape.cadence.safeParse(there['cadence']);
  const listed = contents.get('imports', true);
  const known = new Set(hashesOf(there['imports']));
  const fresh = files.filter(({ sha256 }) => !known.has(sha256));
  if (!('imports' in there) && fresh.length > 0) missing.imports = fresh;
  const withFiles = 'imports' in there ? addFiles(text, listed, fresh) : text;
  // The places in the text moved on with what was added.
  const added = parseDocument(withFiles).get('observed', true);
  return {
    text: endedAs(text, append(moveOn(withFiles, added, told.observed ?? newest, newest), missing)),
    differing,
    cadence: cadence.success ? (cadence.data ?? null) : null,
    hasPrecision: 'precision' in there || told.precision !== undefined,
  };
}

/** Lines end as they did in the file: an editor on Windows would show what was added in one line. */
const endedAs = (before: string, text: string): string =>
  before.includes('\r\n') ? text.replaceAll(/\r?\n/g, '\r\n') : text;

function hashesOf(imports: unknown): string[] {
  if (!Array.isArray(imports)) return [];
  return imports.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'sha256' in one ? [String(one.sha256)] : [],
  );
}

/** Puts files behind the last one of the list, in the way in which it is indented. */
function addFiles(text: string, listed: unknown, files: readonly ImportedFile[]): string {
  if (!isSeq(listed) || listed.flow || files.length === 0) return text;
  const last = listed.items.at(-1);
  if (!isCollection(last) || !last.range) return text;
  const lineStart = text.lastIndexOf('\n', last.range[0] - 1) + 1;
  const [indent = ''] = /^\s*/.exec(text.slice(lineStart, last.range[0])) ?? [];
  const lineEnd = text.indexOf('\n', last.range[1] - 1);
  const at = lineEnd < 0 ? text.length : lineEnd + 1;
  const items = stringify(files, { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
  const before = text.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${items}${text.slice(at)}`;
}

/** Puts a later day of observation in the place of an earlier one. */
function moveOn(text: string, observed: unknown, told: Day, newest: Day): string {
  if (!isScalar(observed) || !observed.range) return text;
  const latest = told > newest ? told : newest;
  if (String(observed.value) >= latest) return text;
  const [from, to] = observed.range;
  return text.slice(0, from) + latest + text.slice(to);
}

function append(text: string, missing: OriginWords): string {
  if (Object.keys(missing).length === 0) return text;
  return `${text}${text.endsWith('\n') ? '' : '\n'}${written(missing)}`;
}
