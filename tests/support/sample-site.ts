/** A base, because what holds below one holds without; a day, because the samples' rows end before it. */
export const base = '/sub/';
export const site = 'https://plaudit.example';
export const today = '2026-11-23';

/** The words of the build that the tests look at. */
export const buildWords = (out: string): string[] => [
  '--out',
  out,
  '--site',
  site,
  '--base',
  base,
  '--today',
  today,
];
