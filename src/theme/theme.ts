import { derivePalette, readColour, type Palette, type Scheme } from './palette.ts';

/** A theme is values: other themes are other values, not other code. */
export interface Theme {
  name: string;
  accent: string;
  /** The ground that share cards stand on. */
  cards: Scheme;
  light: Palette;
  dark: Palette;
}

interface ThemeValues {
  /** Used where the owner names no accent. */
  accent: string;
}

const themes: Record<'annual', ThemeValues> = {
  /** The manner of an annual report that somebody loved making: vermilion on warm paper. */
  annual: { accent: 'oklch(0.585 0.205 31)' },
};

export type ThemeName = keyof typeof themes;

/**
 * The theme that the settings ask for, its palettes derived and safe to read. An accent that is not a colour falls back to the
 * theme's own; the content check reports it before a build comes here.
 */
export function resolveTheme(
  settings: { name?: ThemeName; accent?: string; cards?: Scheme } = {},
): Theme {
  const name = settings.name ?? 'annual';
  const accent =
    settings.accent !== undefined && readColour(settings.accent)
      ? settings.accent
      : themes[name].accent;
  return {
    name,
    accent,
    cards: settings.cards ?? 'light',
    light: derivePalette(accent, 'light'),
    dark: derivePalette(accent, 'dark'),
  };
}

export function paletteOf(theme: Theme, scheme: Scheme): Palette {
  return theme[scheme];
}
