/** Measurements that every surface shares. Sizes are CSS pixels at a root of 16, printed as rem. */

/** A scale of a major third above the text, quieter below it. */
export const typeScale = {
  tiny: 12,
  small: 14,
  text: 17,
  lead: 21,
  heading: 27,
  title: 38,
  display: 58,
  figure: 88,
} as const;

export const space = [0, 4, 8, 12, 16, 24, 32, 48, 64, 96, 144] as const;

export const radius = { small: 3, medium: 8, large: 18, round: 999 } as const;

export const motion = {
  quick: '120ms',
  calm: '240ms',
  ease: 'cubic-bezier(0.2, 0, 0, 1)',
} as const;

/** The widest that a column of text and the page may be, in pixels. */
export const measure = { text: 640, page: 1200 } as const;

/** The faces, by what they are for. The names are those of the `@font-face` rules. */
export const faces = {
  display: 'Newsreader',
  sans: 'Hanken Grotesk',
  mono: 'IBM Plex Mono',
} as const;

export type Face = keyof typeof faces;
