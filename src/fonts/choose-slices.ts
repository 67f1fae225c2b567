import { sliceFor, sliceForCluster, type Slice } from './catalogue.ts';
import { clustersOf, drawnText, hasMarksToPlace, partsOf, visibleIn } from './clusters.ts';
import {
  emojiFamily,
  hanFamilies,
  symbolFamilies,
  themeFamilies,
  wholeSans,
  wholeSerif,
  worldFamilies,
  worldSerif,
  type FontFamily,
} from './families.ts';

export interface Text {
  text: string;
  /** BCP 47: decides the shape of Han characters. */
  lang: string;
}

const isHan =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
/** A picture where nothing else is asked for, or where a selector asks for it. */
const isEmoji = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f/u;

/** The families that may draw a character with its marks, first choice first. */
export function familiesFor(cluster: string, lang: string): readonly FontFamily[] {
  const signs = [...symbolFamilies, wholeSans];
  if (isHan.test(cluster)) {
    // Hangul is Korean in every language, kana Japanese.
    const native = /\p{Script=Hangul}/u.test(cluster)
      ? 'ko'
      : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(cluster)
        ? 'ja'
        : lang;
    const own = hanFamilies.find((family) => family.lang.test(native))!;
    return [own, ...hanFamilies.filter((family) => family !== own), ...signs];
  }
  if (isEmoji.test(cluster)) return [emojiFamily, ...worldFamilies, ...signs];
  // Signs in the middle of Han characters are as wide as those.
  const han = hanFamilies.filter((family) => family.lang.source !== '^' && family.lang.test(lang));
  return [...worldFamilies, ...han, ...signs, ...hanFamilies.slice(-1), emojiFamily];
}

/** What slices are chosen for: pages, where the browser looks for each character, or pictures, which are drawn here by whole letters. */
export type Purpose = 'page' | 'picture';

/** The slices that texts need beyond the Latin of the theme's faces; and the characters that no family draws. */
export function chooseSlices(
  packages: string,
  texts: Iterable<Text>,
  purpose: Purpose = 'page',
): { slices: Slice[]; missing: string[] } {
  const slices = new Map<string, Slice>();
  const missing = new Set<string>();
  const seen = new Set<string>();
  const take = (slice: Slice | undefined): boolean => {
    if (slice) slices.set(`${slice.family.name} ${slice.family.package} ${slice.name}`, slice);
    return slice !== undefined;
  };

  /** Takes what every face needs to draw a cluster; false where none has it. */
  const takeFor = (cluster: string, lang: string): boolean => {
    const find = (family: FontFamily) => take(sliceForCluster(packages, family, cluster));
    // What draws cards is stricter about marks than what looks here: it finds every one in these.
    if (purpose === 'picture' && hasMarksToPlace(cluster)) [wholeSerif, wholeSans].forEach(find);
    // The theme's faces first; the serif and the mono may lack what the sans has.
    const own = {
      display: find(themeFamilies.display),
      sans: find(themeFamilies.sans),
      mono: find(themeFamilies.mono),
    };
    const serif = find(worldSerif);
    if ((own.display || serif) && own.sans && (own.mono || serif)) return true;
    const beside =
      purpose === 'picture' && !own.display && !serif ? find(wholeSerif) : own.display || serif;
    const found = familiesFor(cluster, lang).some(
      (family) => (purpose === 'picture' || !family.forPictures) && find(family),
    );
    return found || beside || own.sans || own.mono;
  };

  const takeWhole = (cluster: string): boolean =>
    [wholeSerif, wholeSans]
      .map((family) => take(sliceForCluster(packages, family, cluster, { anyhow: true })))
      .some(Boolean);

  for (const { text, lang } of texts) {
    const clusters = purpose === 'page' ? Array.from(text) : clustersOf(drawnText(text));
    for (const cluster of clusters) {
      const key = isHan.test(cluster) ? `${lang} ${cluster}` : cluster;
      if (seen.has(key)) continue;
      seen.add(key);
      if (visibleIn(cluster).length === 0 || takeFor(cluster, lang)) continue;
      const parts = partsOf(cluster);
      const lost = parts.filter((part) => visibleIn(part).length > 0 && !takeFor(part, lang));
      // A heap of marks that is wilder than any rule for it: the families that have them all know best.
      if (parts.length > 1 && purpose === 'picture' && takeWhole(cluster)) continue;
      // A mark that cannot be set at its letter is no better than none.
      if (parts.length > 1 && hasMarksToPlace(cluster)) missing.add(cluster);
      else for (const part of lost) missing.add(part);
    }
  }
  const ordered = [...slices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slice]) => slice);
  return { slices: ordered, missing: [...missing].sort() };
}

/** Whether any font at hand draws something of a text. */
export function drawsAnything(packages: string, { text, lang }: Text): boolean {
  return visibleIn(text).some((codePoint) =>
    [
      ...Object.values(themeFamilies),
      worldSerif,
      ...familiesFor(String.fromCodePoint(codePoint), lang),
    ].some((family) => sliceFor(packages, family, codePoint)),
  );
}
