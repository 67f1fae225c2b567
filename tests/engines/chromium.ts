import { openBrowser } from '../support/browser.ts';
import { viewHeight, type EngineKind } from './engine.ts';

/** The one that comes with the packages. */
export const chromium: EngineKind = {
  id: 'chromium',
  async start() {
    const browser = await openBrowser();
    return {
      name: `Chromium ${browser.version()}`,
      async open(url, width) {
        const page = await browser.newPage({ viewport: { width, height: viewHeight } });
        await page.goto(url, { waitUntil: 'load' });
        return {
          run: (body) => page.evaluate(`(async () => {${body}})()`),
          close: () => page.close(),
        };
      },
      close: () => browser.close(),
    };
  },
};
