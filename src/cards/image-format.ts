/** As what a card is written. PNG is what every host of a link preview reads; the two others are smaller. */
export const imageFormats = ['png', 'webp', 'avif'] as const;
export type ImageFormat = (typeof imageFormats)[number];
