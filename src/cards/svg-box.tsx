/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { CardNode } from './card.ts';

const STAR = 'M12 1.8l3.1 6.6 7.2.9-5.3 5 1.4 7.1L12 17.9l-6.4 3.5L7 14.3l-5.3-5 7.2-.9z';

/** Five stars, filled as far as a rating from 1 to 5 says. */
export function stars(rating: number, size: number, full: string, empty: string): CardNode {
  const row = (fill: string) =>
    [0, 1, 2, 3, 4]
      .map((index) => `<path transform="translate(${index * 26} 0)" fill="${fill}" d="${STAR}"/>`)
      .join('');
  const cut = Math.floor(rating) * 26 + (rating % 1) * 24;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 24" width="${Math.round(size * 5.333)}" height="${size}"><clipPath id="f"><rect width="${cut}" height="24"/></clipPath>${row(empty)}<g clip-path="url(#f)">${row(full)}</g></svg>`;
  return drawing(svg, Math.round(size * 5.333), size);
}

/** An SVG picture as a box. */
export function drawing(svg: string, width: number, height: number): CardNode {
  return (
    <div
      style={{
        width,
        height,
        flexShrink: 0,
        backgroundImage: `url("data:image/svg+xml;base64,${toBase64(svg)}")`,
        backgroundSize: `${width}px ${height}px`,
        backgroundRepeat: 'no-repeat',
      }}
    />
  ) as CardNode;
}

/** Of text, by its UTF-8 bytes. */
function toBase64(text: string): string {
  return btoa(
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''),
  );
}
