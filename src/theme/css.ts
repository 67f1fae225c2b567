import { kebab, paletteKeys, type Palette } from './palette.ts';
import type { Theme } from './theme.ts';
import { faces, measure, motion, radius, space, typeScale } from './tokens.ts';

const rem = (pixels: number): string => `${Number((pixels / 16).toFixed(4))}rem`;

function paletteDeclarations(palette: Palette): string {
  return [
    ...paletteKeys.map((key) => `--${kebab(key)}:${palette[key]}`),
    ...palette.series.map((colour, index) => `--series-${index + 1}:${colour}`),
  ].join(';');
}

/** Sizes, faces and motion: the same for every theme. */
export function cssConstants(): string {
  // The three largest give way on small screens; between 360 and 1120 px they grow with the window.
  const fluid: Partial<Record<keyof typeof typeScale, number>> = {
    figure: 56,
    display: 38,
    title: 30,
    heading: 24,
  };
  const sizes = Object.entries(typeScale).map(([name, size]) => {
    const least = fluid[name as keyof typeof typeScale];
    if (least === undefined) return `--size-${name}:${rem(size)}`;
    const slope = ((size - least) / (1120 - 360)) * 100;
    const start = least - (slope / 100) * 360;
    return `--size-${name}:clamp(${rem(least)},${rem(start)} + ${slope.toFixed(3)}vw,${rem(size)})`;
  });
  return [
    ...sizes,
    ...space.map((size, index) => `--space-${index}:${rem(size)}`),
    ...Object.entries(radius).map(([name, size]) => `--radius-${name}:${size}px`),
    `--measure-text:${rem(measure.text)}`,
    `--measure-page:${rem(measure.page)}`,
    `--motion-quick:${motion.quick}`,
    `--motion-calm:${motion.calm}`,
    `--ease:${motion.ease}`,
    `--face-display:'${faces.display}','World','Iowan Old Style',Georgia,serif`,
    `--face-sans:'${faces.sans}','World',system-ui,sans-serif`,
    `--face-mono:'${faces.mono}','World',ui-monospace,Menlo,Consolas,monospace`,
  ].join(';');
}

/**
 * The custom properties of a theme. `selector` is the root of a page or of a widget (`:root`, `:host`); an attribute
 * `data-theme="light|dark"` on it overrides what the reader's system prefers; print is always light.
 */
export function cssTheme(theme: Theme, selector = ':root'): string {
  const light = paletteDeclarations(theme.light);
  const dark = paletteDeclarations(theme.dark);
  const withTheme = (scheme: string) =>
    selector === ':host'
      ? `:host([data-theme='${scheme}'])`
      : `${selector}[data-theme='${scheme}']`;
  return [
    `${selector}{color-scheme:light dark;${light}}`,
    `@media screen and (prefers-color-scheme:dark){${selector}{${dark}}}`,
    `${withTheme('light')}{color-scheme:light;${light}}`,
    `@media screen{${withTheme('dark')}{color-scheme:dark;${dark}}}`,
  ].join('\n');
}
