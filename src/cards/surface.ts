import type { Palette } from '#theme/palette.ts';

/** What a card stands on, and what is drawn there. */
export interface Surface {
  background: string;
  ink: string;
  /** Second text. */
  quiet: string;
  /** The one thing that matters. */
  accent: string;
  line: string;
}

export function surfaceOf(palette: Palette, kind: 'fill' | 'paper'): Surface {
  return kind === 'fill'
    ? {
        background: palette.fill,
        ink: palette.onFill,
        quiet: palette.onFill,
        accent: palette.onFill,
        line: palette.onFill,
      }
    : {
        background: palette.paper,
        ink: palette.ink,
        quiet: palette.muted,
        accent: palette.accent,
        line: palette.line,
      };
}
