import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { addressOf, pageOfEachKind } from '../support/page-kinds.ts';
import { base } from '../support/sample-site.ts';
import { serve, type Served } from '../support/serve.ts';

// Every page under its own policy and the one of `_headers`, used as a reader would.

const kinds = await pageOfEachKind(inject('sampleSite'));
let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serve(inject('sampleSite'), { base });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const address = (file: string) => served.url + addressOf(file);

declare global {
  interface Window {
    violations: string[];
  }
}

/** Opens a page that writes down what its policies refuse. */
async function listen(url: string): Promise<{ page: Page; violations: () => Promise<string[]> }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, violations: () => page.evaluate(() => window.violations) };
}

/** Opens what opens, presses what can be pressed, chooses what can be chosen, points at the pictures. */
async function use(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    for (const one of document.querySelectorAll('button')) one.click();
    for (const one of document.querySelectorAll<HTMLInputElement>(
      'input[type=radio], input[type=checkbox]',
    ))
      one.click();
    for (const one of document.querySelectorAll('select')) {
      one.selectedIndex = one.options.length - 1;
      one.dispatchEvent(new Event('input', { bubbles: true }));
      one.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  for (const picture of (await page.locator('figure svg').all()).slice(0, 4)) {
    if (await picture.isVisible())
      await picture.hover({ force: true, timeout: 2000 }).catch(() => {});
  }
  await page.waitForTimeout(150);
}

describe.each(kinds)('$kind', ({ file }) => {
  it('violates nothing, has a strict policy of its own and one from the host', async () => {
    const { page, violations } = await listen(address(file));
    await use(page);
    const own = await page
      .locator('meta[http-equiv="Content-Security-Policy" i]')
      .getAttribute('content');
    const answer = await page.request.get(address(file));
    const found = await violations();
    await page.close();
    expect(found).toEqual([]);
    expect(own).toContain(`default-src 'none'`);
    expect(own).not.toMatch(/unsafe-(?:inline|eval)|\*|https?:/);
    const sent = answer.headers()['content-security-policy'] ?? '';
    const framed = file.startsWith('embed/');
    expect(/script-src [^;]*; .*frame-ancestors 'none'/.test(sent)).toBe(!framed);
    expect(sent).not.toMatch(/unsafe-(?:inline|eval)/);
  });
});

describe('a page', () => {
  it('runs and applies nothing that was put into it', async () => {
    const { page, violations } = await listen(`${served.url}mira-solberg/`);
    const done = await page.evaluate(() => {
      const place = document.createElement('div');
      document.body.append(place);
      place.innerHTML =
        '<img src=x onerror="window.ran = true"><p style="color: rgb(1, 2, 3)">x</p>';
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return {
        ran: 'ran' in window,
        colour: getComputedStyle(place.querySelector('p')!).color,
      };
    });
    expect(done.ran).toBe(false);
    expect(done.colour).not.toBe('rgb(1, 2, 3)');
    expect((await violations()).length).toBeGreaterThan(1);
    await page.close();
  });

  it('is shown in nobody’s frame, a widget in anybody’s', async () => {
    const stranger = await browser.newPage();
    const framed = async (url: string) => {
      await stranger.setContent(`<iframe src="${url}"></iframe>`, { waitUntil: 'load' });
      const frame = await stranger.locator('iframe').elementHandle();
      const content = await frame!.contentFrame();
      return (await content!.locator('main').count()) > 0;
    };
    expect(await framed(`${served.url}mira-solberg/`)).toBe(false);
    expect(await framed(`${served.url}embed/mira-solberg/wall/`)).toBe(true);
    await stranger.close();
  });
});
