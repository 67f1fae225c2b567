/** @jsxRuntime automatic */
/** @jsxImportSource satori/jsx */
import type { CardNode } from './card.ts';
import { lines } from './text-block.tsx';
import type { CardTheme } from './theme.ts';
import { setText } from './wrap.ts';

interface Place {
  /** Pixels that there are. */
  width: number;
  /** Of the letters, in pixels. */
  size: number;
  /** At the end of its line, the address below the day; else both in one line where there is room. */
  atEnd: boolean;
  colour?: string;
}

const LINE_HEIGHT = 1.35;

/** When a card was true, and where who sees it can check that: of an address that is too long, the host. */
export function provenance(
  mark: string,
  { width, size, atEnd, colour }: Place,
  theme: CardTheme,
): { node: CardNode; width: number; height: number } {
  const { measureText, address } = theme;
  const set = setText(
    mark,
    { width, height: size * 2.7, sizes: [size], lineHeight: LINE_HEIGHT, face: 'mono' },
    measureText,
  );
  const widthOf = (text: string) => measureText(text, size, 'mono');
  const beside = atEnd ? 0 : width - Math.max(...set.lines.map(widthOf)) - size * 2;
  const shown =
    address === undefined
      ? undefined
      : [address, address.split('/')[0]!].find((text) => widthOf(text) <= width);
  const inLine = shown !== undefined && widthOf(shown) <= beside;
  const texts = [...set.lines, ...(shown === undefined ? [] : [shown])];
  return {
    width: atEnd ? Math.max(...texts.map(widthOf)) : width,
    height: (inLine ? set.lines.length : texts.length) * size * LINE_HEIGHT,
    node: (
      <div
        style={{
          display: 'flex',
          flexDirection: inLine ? 'row' : 'column',
          justifyContent: 'space-between',
          alignItems: atEnd ? 'flex-end' : 'flex-start',
          ...(!atEnd && { width }),
          fontFamily: 'IBM Plex Mono',
        }}
      >
        {lines(set, {
          lineHeight: LINE_HEIGHT,
          ...(colour !== undefined && { color: colour }),
          ...(atEnd && { alignItems: 'flex-end' }),
        })}
        {shown !== undefined && (
          <div style={{ fontSize: size, lineHeight: LINE_HEIGHT, whiteSpace: 'nowrap' }}>
            {shown}
          </div>
        )}
      </div>
    ) as CardNode,
  };
}
