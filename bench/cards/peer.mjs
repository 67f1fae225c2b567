/** Draws the same cards with one peer, in a process of its own: `node peer.mjs NAME INPUT.json`. Prints one row as JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [, , name, input] = process.argv;
const { trees, texts, fonts: fontFiles, width, height } = JSON.parse(readFileSync(input, 'utf8'));
const fonts = fontFiles.map(({ file, ...font }) => ({
  ...font,
  // Small files come as a part of a shared buffer, which Satori does not expect.
  data: Uint8Array.from(readFileSync(file)).buffer,
}));

const peers = {
  async 'satori+sharp'() {
    const { default: satori } = await import('satori');
    const { default: sharp } = await import('sharp');
    return {
      inFlight: 1,
      draw: async (index) =>
        sharp(Buffer.from(await satori(trees[index], { width, height, fonts })))
          .png()
          .toBuffer(),
    };
  },
  async '@vercel/og'() {
    // Its bundle of HarfBuzz asks for what ES modules lack, and for a file that is not in the package.
    globalThis.require ??= createRequire(import.meta.url);
    // oxlint-disable-next-line no-underscore-dangle -- the name is Node's
    globalThis.__dirname ??= path.join(import.meta.dirname, 'node_modules/harfbuzzjs');
    const { ImageResponse } = await import('@vercel/og');
    return {
      inFlight: 1,
      draw: async (index) =>
        Buffer.from(await new ImageResponse(trees[index], { width, height, fonts }).arrayBuffer()),
    };
  },
  async 'astro-og-canvas'() {
    const { generateOpenGraphImage } = await import('astro-og-canvas');
    // It draws with the family that a file itself names, and knows only whole fonts: its own default is closest.
    const file = path.resolve(
      import.meta.dirname,
      '../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2',
    );
    return {
      inFlight: 1,
      // It has one layout: a title and a description.
      draw: async (index) =>
        Buffer.from(
          await generateOpenGraphImage({
            title: 'Kim Example',
            description: texts[index],
            fonts: [file],
            font: {
              title: { families: ['Noto Sans'], color: [20, 20, 20] },
              description: { families: ['Noto Sans'], color: [20, 20, 20] },
            },
            bgGradient: [[252, 249, 242]],
            cacheDir: false,
          }),
        ),
    };
  },
  async takumi() {
    const { Renderer } = await import('@takumi-rs/core');
    const { fromJsx } = await import('@takumi-rs/helpers/jsx');
    const renderer = new Renderer();
    for (const { name: family, weight, style, data } of fonts)
      await renderer.registerFont({ name: family, weight, style, data });
    return {
      inFlight: 4,
      draw: async (index) => {
        const { node, stylesheets } = await fromJsx(trees[index]);
        return renderer.render(node, { width, height, format: 'png', stylesheets });
      },
    };
  },
};

const { draw, inFlight } = await peers[name]();
const first = await draw(0);
writeFileSync(path.join(tmpdir(), `plaudit-bench-${name.replace(/\W+/g, '-')}.png`), first);
await draw(1);

const times = [];
let bytes = 0;
let next = 2;
const start = performance.now();
await Promise.all(
  Array.from({ length: inFlight }, async () => {
    while (next < trees.length) {
      const index = next++;
      const from = performance.now();
      const made = await draw(index);
      bytes += made.length;
      times.push(performance.now() - from);
      await new Promise(setImmediate);
    }
  }),
);
const seconds = (performance.now() - start) / 1000;
const row = {
  name,
  perSecond: Number((times.length / seconds).toFixed(1)),
  p50Ms: Number(times.sort((a, b) => a - b)[times.length >> 1].toFixed(1)),
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  kb: Math.round(bytes / times.length / 1024),
};
process.stdout.write(`${JSON.stringify(row)}\n`);
