/** A size in which cards are made, in pixels. */
export interface CardSize {
  id: 'og' | 'square' | 'portrait' | 'story' | 'wide';
  name: string;
  width: number;
  height: number;
}

/** In the order of the share page. */
export const cardSizes = [
  { id: 'og', name: 'Link preview', width: 1200, height: 630 },
  { id: 'square', name: 'Square', width: 1080, height: 1080 },
  { id: 'portrait', name: 'Portrait', width: 1080, height: 1350 },
  { id: 'story', name: 'Story', width: 1080, height: 1920 },
  { id: 'wide', name: 'Wide', width: 1600, height: 900 },
] as const satisfies readonly CardSize[];
