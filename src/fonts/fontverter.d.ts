declare module 'fontverter' {
  /** Turns a font from one container into another: WOFF2 into TrueType, say. */
  export function convert(
    font: Uint8Array,
    to: 'truetype' | 'woff' | 'woff2',
  ): Promise<Buffer<ArrayBuffer>>;
}
