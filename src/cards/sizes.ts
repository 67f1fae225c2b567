import type { CardSizeId } from '#model/card-size.ts';
import type { Message } from '#model/message.ts';
import { message } from '#words/words.ts';

/** A size in which cards are made, in pixels. */
export interface CardSize {
  id: CardSizeId;
  name: Message;
  width: number;
  height: number;
}

/** In the order of the share page: the first is the preview of links. */
export const cardSizes = [
  { id: 'og', name: message('cards.size.og'), width: 1200, height: 630 },
  { id: 'square', name: message('cards.size.square'), width: 1080, height: 1080 },
  { id: 'portrait', name: message('cards.size.portrait'), width: 1080, height: 1350 },
  { id: 'story', name: message('cards.size.story'), width: 1080, height: 1920 },
  { id: 'wide', name: message('cards.size.wide'), width: 1600, height: 900 },
] as const satisfies readonly CardSize[];
