/** The sizes in which share cards are made, in the order of the share page. Parts of addresses: none may ever change. */
export const cardSizeIds = ['og', 'square', 'portrait', 'story', 'wide'] as const;

export type CardSizeId = (typeof cardSizeIds)[number];
