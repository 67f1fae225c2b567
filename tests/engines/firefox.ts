import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { viewHeight, type EngineKind } from './engine.ts';

const usualPlaces = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** By WebDriver BiDi, which Firefox speaks itself. */
export const firefox: EngineKind = {
  id: 'firefox',
  async start() {
    const executablePath = usualPlaces.find((place) => place !== '' && existsSync(place));
    if (executablePath === undefined)
      return 'is not installed (apt-get install firefox-esr, or FIREFOX_PATH)';
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    return {
      name: (await browser.version()).replace('firefox/', 'Firefox '),
      async open(url, width) {
        const page = await browser.newPage();
        await page.setViewport({ width, height: viewHeight });
        await page.goto(url, { waitUntil: 'load' });
        return {
          run: <T>(body: string) => page.evaluate(`(async () => {${body}})()`) as Promise<T>,
          close: () => page.close(),
        };
      },
      close: () => browser.close(),
    };
  },
};
