import { platforms } from '#model/platforms.ts';
import { comparable } from './column-names.ts';
import type { OpenedTable } from './opened.ts';
import type { TableLayout } from './table-layout.ts';

/** What only one platform calls its own. */
const ownWords: readonly [platform: string, word: RegExp][] = [
  ['x', /\b(?:tweets?|retweets?)\b/],
  ['gab', /\bgabs\b/],
  ['mastodon', /\b(?:toots?|tröts?)\b/],
];
/** Columns that say where a row is from. */
const sourceNames = new Set([
  'platform',
  'network',
  'plattform',
  'plataforma',
  'plateforme',
  'source',
]);

/**
 * The platform that a table itself tells: by a word in its header that is one platform's own, or by a column that names the same platform in
 * each row that can be seen. Null where it tells none or several.
 */
export function tableTells(
  { head, size }: OpenedTable,
  { names, preamble }: TableLayout,
): string | null {
  const rows = head.slice(preamble.length + 1);
  const header = names.map(comparable);
  const found = new Set(
    ownWords.flatMap(([platform, word]) =>
      header.some((name) => word.test(name)) ? platform : [],
    ),
  );
  const at = header.findIndex((name) => sourceNames.has(name));
  const said = new Set(at < 0 ? [] : rows.map(({ cells }) => comparable(cells[at] ?? '')));
  const [only] = said;
  if (said.size === 1 && size > 1) {
    const platform = platforms.find(({ id, name }) => id === only || comparable(name) === only);
    // A source of visitors is no platform of theirs; where downloads come from is.
    if (platform && (header[at] !== 'source' || platform.counts === 'events'))
      found.add(platform.id);
  }
  const [platform] = found;
  return platform !== undefined && found.size === 1 ? platform : null;
}
