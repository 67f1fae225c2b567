/** A difference between what two versions build that is meant. */
export interface NamedDifference {
  /** What it is, and why it is meant. */
  name: string;
  /** Files that only the newer version has. */
  added?: RegExp;
  /** Takes the difference out of the text of a file, on both sides. */
  without?(text: string): string;
}

/** Every difference that is meant, in the order in which they are taken out of a text. */
export const namedDifferences: readonly NamedDifference[] = [
  {
    name: 'a list of the files that a build has made, so that all else in their folder survives the next one',
    added: /^\.plaudit-files$/,
  },
  {
    name: 'numbers are marked: <data value data-measure>',
    without: (text) =>
      text
        .replaceAll(/<data value="[^"]*"(?: data-measure="[^"]*")?>/g, '')
        .replaceAll('</data>', '')
        .replaceAll(/<tspan(?: data-(?:value|measure)="[^"]*")+>([^<]*)<\/tspan>/g, '$1'),
  },
  {
    name: 'space between words stays where a line of the code ends, and nowhere else',
    without: (text) => text.replaceAll(/\s+/g, ' ').replaceAll(/> | </g, (found) => found.trim()),
  },
];
