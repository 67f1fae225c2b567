import type { Element } from 'xast';
import { x } from 'xastscript';

/** Flat colours of one family: a portrait picks a few of them. */
export const inks = {
  night: '#22202e',
  navy: '#27406f',
  teal: '#1d7471',
  sage: '#a3bd9f',
  sky: '#b4d4e0',
  cream: '#f7efe1',
  ochre: '#eab04a',
  vermilion: '#df5233',
  rose: '#eeb3a1',
  plum: '#6d2f52',
  umber: '#5a3425',
  silver: '#d5d3d0',
} as const;
export type Ink = keyof typeof inks;

/** The lit and the shaded side of a face. */
const skins = {
  fair: ['#f5d3bb', '#e3b296'],
  warm: ['#e2ad84', '#c98d63'],
  brown: ['#b57a52', '#955d3b'],
  deep: ['#84533a', '#663c2a'],
} as const;

type Backdrop = 'sun' | 'quarter' | 'split' | 'arch' | 'stripes';
type Hair = 'bob' | 'bun' | 'curls' | 'crop' | 'long' | 'bald' | 'scarf' | 'fringe';
type Collar = 'crew' | 'shirt' | 'roll' | 'vee';

export interface Portrait {
  ground: Ink;
  backdrop: readonly [Backdrop, Ink];
  skin: keyof typeof skins;
  hair: readonly [Hair, Ink];
  clothes: readonly [Collar, Ink, Ink];
  glasses?: Ink;
  beard?: Ink;
  /** The colour of an earring. */
  earring?: Ink;
}

const circle = (cx: number, cy: number, r: number, fill: string) =>
  x('circle', { cx, cy, r, fill });
const rect = (left: number, top: number, width: number, height: number, fill: string, rx = 0) =>
  x('rect', { x: left, y: top, width, height, rx, fill });
const path = (d: string, fill: string) => x('path', { d, fill });
const stroke = (d: string, colour: string, width: number) =>
  x('path', { d, fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-linecap': 'round' });

const SHOULDERS = 'M36 400 A164 118 0 0 1 364 400 Z';

const backdrops: Record<Backdrop, (fill: string) => Element[]> = {
  sun: (fill) => [circle(278, 128, 118, fill)],
  quarter: (fill) => [path('M0 400 A400 400 0 0 1 400 0 V400 Z', fill)],
  split: (fill) => [rect(200, 0, 200, 400, fill)],
  arch: (fill) => [path('M62 400 V190 A138 138 0 0 1 338 190 V400 Z', fill)],
  stripes: (fill) => [0, 1, 2, 3].map((row) => rect(0, 30 + row * 100, 400, 50, fill)),
};

/** What lies behind the head and what lies over it. */
const hairs: Record<Hair, (fill: string) => { behind: Element[]; over: Element[] }> = {
  bob: (fill) => ({
    behind: [path('M104 268 V176 A96 96 0 0 1 296 176 V268 Z', fill)],
    over: [path('M126 176 A74 74 0 0 1 274 176 L274 152 L170 152 Q150 168 126 176 Z', fill)],
  }),
  bun: (fill) => ({
    behind: [circle(200, 68, 40, fill), path('M116 190 A84 88 0 0 1 284 190 Z', fill)],
    over: [path('M126 172 A74 78 0 0 1 274 172 Q236 124 200 124 Q164 124 126 172 Z', fill)],
  }),
  curls: (fill) => {
    const ring: readonly (readonly [number, number])[] = [
      [118, 208],
      [104, 164],
      [122, 120],
      [160, 92],
      [204, 84],
      [246, 96],
      [280, 124],
      [296, 166],
      [282, 208],
    ];
    return {
      behind: ring.map(([cx, cy]) => circle(cx, cy, 37, fill)),
      over: [
        [140, 138],
        [172, 122],
        [206, 124],
        [240, 122],
        [262, 142],
      ].map(([cx, cy]) => circle(cx!, cy!, 27, fill)),
    };
  },
  crop: (fill) => ({
    behind: [],
    over: [path('M122 186 V166 A78 78 0 0 1 278 150 V186 L268 186 L262 150 H146 L132 186 Z', fill)],
  }),
  long: (fill) => ({
    behind: [path('M100 340 V178 A100 100 0 0 1 300 178 V340 Z', fill)],
    over: [
      path('M118 204 V178 A82 86 0 0 1 282 178 V204 Q262 140 200 122 Q138 140 118 204 Z', fill),
    ],
  }),
  bald: () => ({ behind: [], over: [] }),
  scarf: (fill) => ({
    behind: [],
    over: [
      x('path', {
        d: 'M104 306 V186 A96 98 0 0 1 296 186 V306 A96 54 0 0 1 104 306 Z M138 202 A62 80 0 0 0 262 202 A62 76 0 0 0 138 202 Z',
        fill,
        'fill-rule': 'evenodd',
      }),
      x('path', {
        d: 'M122 268 Q182 330 286 312',
        fill: 'none',
        stroke: '#00000022',
        'stroke-width': 7,
        'stroke-linecap': 'round',
      }),
    ],
  }),
  fringe: (fill) => ({
    behind: [path('M108 236 V172 A92 92 0 0 1 292 172 V236 Z', fill)],
    over: [path('M116 180 V172 A84 88 0 0 1 284 172 V180 Z', fill)],
  }),
};

const collars: Record<Collar, (main: string, detail: string, neck: string) => Element[]> = {
  crew: (main, detail, neck) => [
    path(SHOULDERS, main),
    path('M134 288 A66 56 0 0 0 266 288 Z', detail),
    path('M152 286 A48 38 0 0 0 248 286 L236 268 H164 Z', neck),
  ],
  shirt: (main, detail, neck) => [
    path(SHOULDERS, main),
    path('M158 280 L164 268 H236 L242 280 L200 338 Z', neck),
    path('M158 280 L200 336 L166 366 L126 300 Z', detail),
    path('M242 280 L200 336 L234 366 L274 300 Z', detail),
  ],
  roll: (main, detail) => [path(SHOULDERS, main), rect(150, 268, 100, 44, detail, 18)],
  vee: (main, detail, neck) => [
    path(SHOULDERS, main),
    path('M126 297 L152 286 H248 L274 297 L200 392 Z', detail),
    path('M152 286 L164 268 H236 L248 286 L200 356 Z', neck),
  ],
};

const LASH = '#241c1c';

function face({ skin, hair, glasses, beard, earring }: Portrait): Element[] {
  const [light, shade] = skins[skin];
  return [
    ...(hair[0] === 'scarf' ? [] : [circle(126, 206, 15, light), circle(274, 206, 15, shade)]),
    path('M126 178 A74 74 0 0 1 274 178 V206 A74 80 0 0 1 126 206 Z', light),
    path('M200 104 A74 74 0 0 1 274 178 V206 A74 80 0 0 1 200 286 Z', shade),
    ...(beard === undefined
      ? [stroke('M178 246 Q200 262 222 246', LASH, 6)]
      : [
          path(
            'M126 206 A74 84 0 0 0 274 206 L262 214 Q232 222 200 222 Q168 222 138 214 Z',
            inks[beard],
          ),
          stroke('M182 246 Q200 256 218 246', light, 6),
        ]),
    // The nose: one stroke from the brow, as in a drawing that does not lift the pen.
    stroke('M200 178 V216 H214', LASH, 5),
    circle(168, 192, 7, LASH),
    circle(236, 192, 7, LASH),
    ...(glasses === undefined
      ? [stroke('M152 170 Q168 160 184 168', LASH, 6), stroke('M220 168 Q236 160 252 170', LASH, 6)]
      : [
          x('circle', {
            cx: 166,
            cy: 192,
            r: 27,
            fill: 'none',
            stroke: inks[glasses],
            'stroke-width': 8,
          }),
          x('circle', {
            cx: 236,
            cy: 192,
            r: 27,
            fill: 'none',
            stroke: inks[glasses],
            'stroke-width': 8,
          }),
          stroke('M193 188 Q201 182 209 188', inks[glasses], 8),
        ]),
    ...(earring === undefined ? [] : [circle(124, 236, 11, inks[earring])]),
  ];
}

const svg = (...children: Element[]): Element =>
  x(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 400 400', width: 400, height: 400 },
    children,
  );

/** A face out of circles and arcs, 400 by 400, lit from the left. */
export function drawPortrait(portrait: Portrait): Element {
  const [backdrop, backdropInk] = portrait.backdrop;
  const [hair, hairInk] = portrait.hair;
  const [collar, main, detail] = portrait.clothes;
  const neck = skins[portrait.skin][1];
  const { behind, over } = hairs[hair](inks[hairInk]);
  return svg(
    rect(0, 0, 400, 400, inks[portrait.ground]),
    ...backdrops[backdrop](inks[backdropInk]),
    ...behind,
    rect(164, 236, 72, 84, neck),
    ...collars[collar](inks[main], inks[detail], neck),
    ...face(portrait),
    ...over,
  );
}

/** The same mark in one ink on nothing, as it is printed: the waves are lines, and the moon hides none of them. */
export function drawTidemarkInk(): Element {
  const ink = '#0f2f45';
  const wave = (top: number) =>
    x('path', {
      d: `M40 ${top} Q80 ${top - 34} 120 ${top} T200 ${top} T280 ${top} T360 ${top}`,
      fill: 'none',
      stroke: ink,
      'stroke-width': 14,
      'stroke-linecap': 'round',
    });
  return svg(
    x('mask', { id: 'moon' }, [rect(0, 0, 400, 400, 'white'), circle(236, 112, 80, 'black')]),
    x('g', { mask: 'url(#moon)' }, [circle(200, 130, 92, ink)]),
    wave(262),
    wave(306),
    wave(350),
  );
}

/** Tidemark's mark: the moon pulls, the water follows, and a line says how far it came. */
export function drawTidemark(): Element {
  const wave = (top: number, fill: string) =>
    path(
      `M0 ${top} Q50 ${top - 34} 100 ${top} T200 ${top} T300 ${top} T400 ${top} V400 H0 Z`,
      fill,
    );
  return svg(
    rect(0, 0, 400, 400, '#0f2f45'),
    circle(200, 150, 92, inks.cream),
    circle(236, 132, 80, '#0f2f45'),
    wave(238, '#2f86a0'),
    wave(292, '#1f6a86'),
    wave(346, '#174f69'),
    rect(0, 203, 86, 8, inks.ochre),
    rect(314, 203, 86, 8, inks.ochre),
  );
}
