/** Letters of Latin, Greek and Cyrillic that languages write with marks, each with every combining mark of the common blocks. */
export function markedLetters(): string[] {
  const letters = [
    ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
    ...'æøœßŋɓɔəɛɖɗƒɣɨƙɵʊɯʋƴıƐƆƏƎŊ',
    ...'ẹọạịụįąęųėǫ',
    ...'αεηιουωабвгдежзиклмнопрстухяю',
  ];
  const marks = Array.from({ length: 0x70 }, (_, index) => String.fromCodePoint(0x300 + index))
    // Joins letters for the eye, or draws nothing.
    .filter((mark) => !/[\u034f\u035c-\u0362]/.test(mark));
  const stacked = ['\u0323\u0301', '\u0323\u0300', '\u0304\u0301', '\u0308\u0304', '\u0328\u0301'];
  return letters.flatMap((letter) => [...marks, ...stacked].map((mark) => letter + mark));
}
