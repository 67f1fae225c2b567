const segmenter = new Intl.Segmenter('und');

/**
 * What stands for a name where there is no picture: its first letter or digit with all of its marks, composed, as the name writes it. Brackets,
 * quotation marks, signs of direction and emoji in front of it are passed over; a name of nothing else is stood for by its first sign.
 */
export function initialOf(name: string): string {
  const signs = Array.from(segmenter.segment(name.normalize('NFC')), ({ segment }) => segment);
  const seen = signs.filter((sign) => !/^[\p{C}\p{Z}]+$/u.test(sign));
  return seen.find((sign) => /^[\p{L}\p{N}]/u.test(sign)) ?? seen[0] ?? '·';
}
