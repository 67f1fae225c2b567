declare module 'subset-font' {
  export interface SubsetOptions {
    targetFormat: 'truetype' | 'woff' | 'woff2';
    /** A point on an axis of variation pins it; a stretch leaves the rest of it out. */
    variationAxes?: Record<string, number | { min: number; max: number }>;
    /** OpenType features that are kept; the usual ones where nothing is said. */
    keepFeatures?: readonly string[];
    noHinting?: boolean;
  }

  /** Cuts a font down to the characters of a text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: SubsetOptions,
  ): Promise<Buffer>;
}
