import { card } from './card/card.ts';
import { carousel } from './carousel/carousel.ts';
import { followers } from './followers/followers.ts';
import { growth } from './growth/growth.ts';
import { marquee } from './marquee/marquee.ts';
import { press } from './press/press.ts';
import { quote } from './quote/quote.ts';
import { rating } from './rating/rating.ts';
import { ripple } from './ripple/ripple.ts';
import { stack } from './stack/stack.ts';
import { views } from './views/views.ts';
import { wall } from './wall/wall.ts';
import type { Widget } from './widget.ts';

/** Every kind of widget, in the order of the embed page. */
// oxlint-disable-next-line typescript/no-explicit-any -- each kind has data of its own
export const widgets: readonly Widget<any>[] = [
  wall,
  quote,
  rating,
  followers,
  carousel,
  stack,
  marquee,
  growth,
  views,
  ripple,
  card,
  press,
];
