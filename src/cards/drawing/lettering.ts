import type { CardFonts } from '#fonts/card-fonts.ts';

/** What draws the words of a card. */
export type Lettering = Pick<CardFonts, 'fonts' | 'emoji'>;
