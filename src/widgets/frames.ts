import Card from './card/Frame.astro';
import Carousel from './carousel/Frame.astro';
import Followers from './followers/Frame.astro';
import Marquee from './marquee/Frame.astro';
import ChartFrame from './parts/ChartFrame.astro';
import Press from './press/Frame.astro';
import Quote from './quote/Frame.astro';
import Rating from './rating/Frame.astro';
import Stack from './stack/Frame.astro';
import Wall from './wall/Frame.astro';
import type { WidgetAddresses } from './widget.ts';

interface FrameProps {
  // oxlint-disable-next-line typescript/no-explicit-any -- each kind has data of its own
  data: any;
  addresses: WidgetAddresses;
  locale: string;
}

/** The looks of each widget, by its id: apart from the registry, because only Astro can read them. */
export const frames: Readonly<Record<string, (props: FrameProps) => unknown>> = {
  wall: Wall,
  quote: Quote,
  rating: Rating,
  followers: Followers,
  carousel: Carousel,
  stack: Stack,
  marquee: Marquee,
  growth: ChartFrame,
  views: ChartFrame,
  ripple: ChartFrame,
  card: Card,
  press: Press,
};
