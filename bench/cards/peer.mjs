/** Draws the same cards with one peer, in a process of its own: `node peer.mjs NAME INPUT.json IN_FLIGHT FOLDER`. Prints what it took as JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [, , name, input, atOnce, folder] = process.argv;
const before = process.cpuUsage();
const reading = performance.now();
const { cards, fonts: fontFiles } = JSON.parse(readFileSync(input, 'utf8'));
const inputSeconds = (performance.now() - reading) / 1000;
const inputCpuSeconds = (process.cpuUsage(before).user + process.cpuUsage(before).system) / 1e6;

// Small files come as a part of a shared buffer, which Satori does not expect.
const fonts = fontFiles.map(({ file, ...font }) => ({
  ...font,
  data: Uint8Array.from(readFileSync(file)).buffer,
}));
const fontsOf = (card) => card.fonts.map((index) => fonts[index]);

const peers = {
  async 'satori+sharp'() {
    const { default: satori } = await import('satori');
    const { default: sharp } = await import('sharp');
    return async (card) =>
      sharp(
        Buffer.from(
          await satori(card.tree, {
            width: card.width,
            height: card.height,
            fonts: fontsOf(card),
            graphemeImages: card.emoji,
          }),
        ),
      )
        .png()
        .toBuffer();
  },
  async '@vercel/og'() {
    // Its bundle of HarfBuzz asks for what ES modules lack, and for a file that is not in the package.
    globalThis.require ??= createRequire(import.meta.url);
    // oxlint-disable-next-line no-underscore-dangle -- the name is Node's
    globalThis.__dirname ??= path.join(import.meta.dirname, 'node_modules/harfbuzzjs');
    const { ImageResponse } = await import('@vercel/og');
    return async (card) =>
      Buffer.from(
        await new ImageResponse(card.tree, {
          width: card.width,
          height: card.height,
          fonts: fontsOf(card),
        }).arrayBuffer(),
      );
  },
  async 'astro-og-canvas'() {
    const { generateOpenGraphImage } = await import('astro-og-canvas');
    // It draws with the family that a file itself names, and knows only whole fonts: its own default is closest.
    const file = path.resolve(
      import.meta.dirname,
      '../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2',
    );
    // It has one layout, a title and a description, and one size.
    return async (card) =>
      Buffer.from(
        await generateOpenGraphImage({
          title: 'Kim Example',
          description: card.text,
          fonts: [file],
          font: {
            title: { families: ['Noto Sans'], color: [20, 20, 20] },
            description: { families: ['Noto Sans'], color: [20, 20, 20] },
          },
          bgGradient: [[252, 249, 242]],
          cacheDir: false,
        }),
      );
  },
  async takumi() {
    const { Renderer } = await import('@takumi-rs/core');
    const { fromJsx } = await import('@takumi-rs/helpers/jsx');
    const renderer = new Renderer();
    for (const { name: family, weight, style, data } of fonts)
      await renderer.registerFont({ name: family, weight, style, data });
    return async (card) => {
      const { node, stylesheets } = await fromJsx(card.tree);
      return renderer.render(node, {
        width: card.width,
        height: card.height,
        format: 'png',
        stylesheets,
      });
    };
  },
};

const draw = await peers[name]();
let bytes = 0;
let next = 0;
await Promise.all(
  Array.from({ length: Number(atOnce) }, async () => {
    while (next < cards.length) {
      const index = next++;
      const made = await draw(cards[index]);
      bytes += made.length;
      // Its pictures are of another layout: there is nothing to compare.
      if (index % 25 === 0 && name !== 'astro-og-canvas')
        writeFileSync(path.join(folder, `${index}.png`), made);
      await new Promise(setImmediate);
    }
  }),
);
const { user, system } = process.cpuUsage();
process.stdout.write(
  `${JSON.stringify({
    cards: cards.length,
    cpuSeconds: (user + system) / 1e6,
    inputSeconds,
    inputCpuSeconds,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    kb: Math.round(bytes / cards.length / 1024),
  })}\n`,
);
