import { area, line } from 'd3';
import type { Element } from 'xast';
import { dots } from '../path.ts';
import { element } from '../svg.ts';

export interface BandPixel {
  x: number;
  y: number;
  /** The band; null where too little is known for one. */
  band: { low: number; high: number } | null;
}

/** A line of values with the band that each lies in; a null breaks the line, a value without a band only the band. */
export function bandAndLine(
  pixels: readonly (BandPixel | null)[],
  look: { colour: string; dots: boolean },
): Element[] {
  const isThere = (pixel: BandPixel | null): pixel is BandPixel => pixel !== null;
  const band = area<BandPixel | null>()
    .defined((pixel) => pixel !== null && pixel.band !== null)
    .x((pixel) => pixel!.x)
    .y0((pixel) => pixel!.band!.low)
    .y1((pixel) => pixel!.band!.high)
    .digits(1)(pixels);
  const path = line<BandPixel | null>()
    .defined(isThere)
    .x((pixel) => pixel!.x)
    .y((pixel) => pixel!.y)
    .digits(1)(pixels);
  return [
    element('path', { d: band ?? '', fill: look.colour, opacity: '.16' }),
    element('path', {
      d: path ?? '',
      fill: 'none',
      stroke: look.colour,
      'stroke-width': 2,
      'stroke-linejoin': 'round',
    }),
    ...(look.dots
      ? [
          element('path', {
            d: dots(pixels.filter(isThere)),
            fill: 'none',
            stroke: look.colour,
            'stroke-width': 5,
            'stroke-linecap': 'round',
          }),
        ]
      : []),
  ];
}
