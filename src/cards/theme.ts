import type { ShapeText } from '#charts/outline.ts';
import type { Palette, Scheme } from '#theme/palette.ts';

/** What a design may draw with: the palette of the profile, in the scheme that is being made, and its pictures. */
export interface CardTheme {
  scheme: Scheme;
  palette: Palette;
  /** Where who sees the picture can check it: `example.com/ada`. */
  address: string | undefined;
  /** What stands for a picture of the claim in `url()`, a square of `size` pixels; null where it cannot be read. */
  picture(file: string, size: number): string | null;
  /** How wide a text is, in pixels. */
  measureText(text: string, size: number, face: 'sans' | 'display' | 'mono'): number;
  /** Says that words which may not be cut had to be: `room` is about how many characters there is room for. */
  cannotFit(text: string, room: number): void;
  /** The outlines of a text, for charts on cards. */
  shapeText: ShapeText;
}
