/** At which the luminance of two colours is told apart as text: WCAG's 3 for large text. */
const LEGIBLE = 3;

const pixel = (): CanvasRenderingContext2D | null => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  return canvas.getContext('2d', { willReadFrequently: true });
};

/** A CSS colour, however it is written, as bytes: red, green, blue, alpha. */
function bytesOf(colour: string, context: CanvasRenderingContext2D): Uint8ClampedArray {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data;
}

/** Relative luminance, WCAG 2. */
const luminanceOf = (bytes: Uint8ClampedArray): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, share, index) => {
    const part = bytes[index]! / 255;
    return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);

/** The nearest colour that an element stands on; null where a picture is in between, or nothing but the browser's canvas. */
function groundOf(element: Element, context: CanvasRenderingContext2D): Uint8ClampedArray | null {
  for (let at: Element | null = element; at;) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const bytes = bytesOf(backgroundColor, context);
    if (backgroundImage !== 'none') return null;
    if (bytes[3]! > 127) return bytes;
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return null;
}

/**
 * Under `auto`, the scheme is the page's. A page may say that it knows both and be light for all that, or be dark without a word: where
 * its ground leaves the ink illegible, the other scheme is taken. `root` is the `.plaudit` of `host`.
 */
export function fitGround(host: Element, root: HTMLElement): void {
  delete root.dataset['theme'];
  const context = pixel();
  const ground = context && groundOf(host, context);
  if (!ground) return;
  const under = luminanceOf(ground);
  const ink = luminanceOf(bytesOf(getComputedStyle(root).color, context!));
  const contrast = (Math.max(under, ink) + 0.05) / (Math.min(under, ink) + 0.05);
  if (contrast < LEGIBLE) root.dataset['theme'] = under > 0.18 ? 'light' : 'dark';
}
