import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CardRemarks } from '#cards/make.ts';
import { cardSizes, type CardSize } from '#cards/sizes.ts';
import { treeOf, type TooLong, type TreeTools } from '#cards/tree.ts';
import { chooseSlices } from '#fonts/choose-slices.ts';
import { glyphProblem } from '#fonts/glyph-problems.ts';
import { sortProblems, type Problem } from '#problems/problem.ts';
import type { BuiltSite } from '#site/built-site.ts';
import { orderOf } from '#site/card-order.ts';
import { unseenCards, type CardItem } from '#site/card-items.ts';
import { allDrawnCards } from '#site/drawn-cards.ts';
import { wordsOf } from '#words/words.ts';

/** What was drawn of one card in one size. */
export interface RemarkedCard {
  card: CardItem;
  size: CardSize;
  remarks: CardRemarks;
}

interface Place {
  file: string;
  line: number;
}

function placeOf({ reports }: BuiltSite, { profile, claim }: CardItem): Place {
  const { file } = reports.get(profile)!.profile;
  return claim.source ?? { file, line: 0 };
}

/** Where a character stands, from the line on at which its words begin; that line where it is not found. */
function placeIn(
  root: string,
  { file, line }: Place,
  character: string,
): Place & { column?: number } {
  const lines = readFileSync(path.join(root, file), 'utf8').split(/\r\n|\r|\n/);
  // As it is drawn, letters and marks are put together; in the file they may be apart.
  const as = (text: string) => text.normalize('NFD');
  const found = lines.findIndex(
    (text, index) => index >= line - 1 && as(text).includes(as(character)),
  );
  if (found < 0) return { file, line };
  const before = as(lines[found]!).split(as(character))[0]!;
  return { file, line: found + 1, column: before.normalize('NFC').length + 1 };
}

/** What writers would have to change so that their cards say all that they wrote: each thing once, for all sizes. */
export function problemsOfCards(site: BuiltSite, drawn: readonly RemarkedCard[]): Problem[] {
  return sortProblems([
    ...missingGlyphs(site, [...unseen(site), ...drawn]),
    ...cutWords(site, drawn),
  ]);
}

/** Cards of which no word can be drawn are not made: what they miss is told all the same. */
function unseen(site: BuiltSite): RemarkedCard[] {
  return unseenCards(site).map((card) => {
    const { says = '', lang = site.locale } = card.claim;
    const { missing } = chooseSlices(site.places.code, [{ text: says, lang }], 'picture');
    return { card, size: cardSizes[0], remarks: { missing, tooLong: [] } };
  });
}

/** One problem for each file, with all of its characters that nothing draws. */
function missingGlyphs(site: BuiltSite, drawn: readonly RemarkedCard[]): Problem[] {
  const files = new Map<string, { place: Place; missing: Set<string> }>();
  const told = new Set<string>();
  // A wall repeats what testimonials say: where the words are written is the better place, and comes first.
  const ordered = [true, false].flatMap((sourced) =>
    drawn.filter(({ card }) => (card.claim.source !== undefined) === sourced),
  );
  for (const { card, remarks } of ordered)
    for (const character of remarks.missing) {
      const key = `${card.profile} ${character}`;
      if (!card.claim.source && told.has(key)) continue;
      told.add(key);
      const place = placeOf(site, card);
      const known = files.get(place.file) ?? { place, missing: new Set() };
      files.set(place.file, known);
      known.missing.add(character);
    }
  return [...files.values()].map(({ place, missing }) => {
    const all = [...missing].sort();
    const places = all.map((character) => placeIn(site.content.root, place, character));
    const [first] = places.toSorted(
      (one, other) => one.line - other.line || (one.column ?? 0) - (other.column ?? 0),
    );
    return glyphProblem(all, first!);
  });
}

function cutWords(site: BuiltSite, drawn: readonly RemarkedCard[]): Problem[] {
  const cut = new Map<string, TooLong & { card: CardItem; sizes: string[] }>();
  for (const { card, size, remarks } of drawn)
    for (const { text, room } of remarks.tooLong) {
      const key = `${card.profile} ${card.card.id} ${card.key} ${text}`;
      const known = cut.get(key);
      cut.set(key, {
        card,
        text,
        room: Math.min(room, known?.room ?? Infinity),
        sizes: [...new Set([...(known?.sizes ?? []), wordsOf('en').text(size.name).toLowerCase()])],
      });
    }
  return [...cut.values()].map(({ card, text, room, sizes }) => ({
    ...placeOf(site, card),
    column: 0,
    severity: 'warning',
    code: 'card-too-long',
    message: `The card “${wordsOf('en').text(card.card.name)}” has no room for “${shown(text)}” (${sizes.join(', ')}): it is cut off there.`,
    hint: `Write it in about ${room} characters.`,
  }));
}

/** The beginning of what may be endless. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}

/** Lays every card of a site out, in the sizes in which it is drawn, without drawing it. */
export async function cardProblems(site: BuiltSite, tools: TreeTools): Promise<Problem[]> {
  const drawn: RemarkedCard[] = [];
  for (const { path: card, sizes } of await allDrawnCards(site))
    for (const size of sizes) {
      const { fonts, tooLong } = await treeOf(orderOf(site, card, size), tools);
      drawn.push({ card, size, remarks: { missing: fonts.missing, tooLong } });
    }
  return problemsOfCards(site, drawn);
}
