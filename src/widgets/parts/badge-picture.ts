import type { Element } from 'xast';
import { labelText, type Label } from '#charts/label.ts';
import { element, textMark } from '#charts/svg.ts';
import { plainText, type Said } from '#words/said.ts';
import type { PictureLook, WidgetPicture } from '../widget.ts';

interface Badge {
  /** The figure, large. */
  figure: Said;
  /** Beside the figure, above the small line. */
  line: { text: Label } | { width: number; mark(x: number, y: number): Element };
  small: Said;
  /** Below it, a line each: what must be known to weigh the figure. */
  notes?: readonly string[];
  /** Printed above the edge where it is a sample. */
  sample: boolean;
  alt: string;
}

const PAD = 18;
const HEIGHT = 76;
const NOTE = 16;

/** A badge: one figure, one line, one small line. As wide as its words. */
export function badgePicture(
  badge: Badge,
  { palette, words, measureText }: PictureLook,
): WidgetPicture {
  const small = badge.sample
    ? words.say('widgets.badge.sample-small', { small: { said: badge.small } })
    : badge.small;
  const figureWidth = measureText(plainText(badge.figure), 36, 'display');
  const lineWidth =
    'text' in badge.line
      ? measureText(labelText(badge.line.text), 15, 'sans') * 1.04
      : badge.line.width;
  const x = PAD + figureWidth + 16;
  const notes = badge.notes ?? [];
  const lines: readonly Label[] = [small, ...notes];
  const height = HEIGHT + notes.length * NOTE;
  const widest = Math.max(...lines.map((line) => measureText(labelText(line), 12, 'sans')));
  const width = Math.ceil(x + Math.max(lineWidth, widest) + PAD);
  const second =
    'text' in badge.line
      ? textMark(badge.line.text, { x, y: 34, size: 15, weight: 600, fill: palette.ink })
      : badge.line.mark(x, 19);
  const alt = badge.sample
    ? words.text('widgets.picture.of-sample', { alt: badge.alt })
    : badge.alt;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'font-family': "'Hanken Grotesk', World, system-ui, sans-serif",
    },
    element('title', {}, { type: 'text', value: alt }),
    element('desc', {}, { type: 'text', value: lines.map(labelText).join('. ') }),
    element('rect', {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: 10,
      fill: palette.surface,
      stroke: palette.line,
    }),
    textMark(badge.figure, { x: PAD, y: 50, size: 36, face: 'display', fill: palette.ink }),
    second,
    ...lines.map((line, index) =>
      textMark(line, { x, y: 56 + index * NOTE, size: 12, fill: palette.muted }),
    ),
  );
  return { svg, alt, width, height };
}
