import sharp from 'sharp';

/** Bytes of drawings that are kept. */
const MOST_BYTES = 8_000_000;

const kept = new Map<string, Promise<Uint8Array>>();
let bytes = 0;

async function draw(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg), { unlimited: true }).ensureAlpha().raw().toBuffer();
}

/**
 * An SVG as pixels of four bytes, not to be written to. A face, a row of stars: what comes back is drawn once; what was not used
 * for longest is forgotten first.
 */
export function pixelsOf(
  svg: string,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  const known = kept.get(svg);
  if (known) {
    kept.delete(svg);
    kept.set(svg, known);
    return known;
  }
  const pixels = draw(svg);
  const weight = size.width * size.height * 4;
  // One that would push out all others is not worth keeping.
  if (weight > MOST_BYTES / 8) return pixels;
  kept.set(svg, pixels);
  bytes += weight;
  for (const [oldest, drawing] of kept) {
    if (bytes <= MOST_BYTES) break;
    kept.delete(oldest);
    void drawing.then(({ length }) => (bytes -= length));
  }
  return pixels;
}
