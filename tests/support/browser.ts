import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

/**
 * Starts a real Chromium, without a window. Only loopback addresses resolve in it. Close it when done.
 * @throws where no browser is found, saying what to do.
 */
export async function openBrowser(): Promise<Browser> {
  const { executable, env } = await findChromium();
  return chromium.launch({
    executablePath: executable,
    headless: true,
    // A container's root has no user namespaces to build a sandbox from; the pages are our own.
    chromiumSandbox: false,
    env: { ...definedEnvironment(), ...env },
    args: [
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--no-pings',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

export type Scheme = 'light' | 'dark';

export interface View {
  /** CSS pixels. */
  width?: number;
  height?: number;
  scheme?: Scheme;
  media?: 'screen' | 'print';
  /** False: the page runs no script. */
  script?: boolean;
  motion?: 'reduce' | 'no-preference';
  /** In a context of its own: for whoever grants permissions, or adds scripts. */
  alone?: boolean;
}

export interface Visit {
  page: Page;
  /** What went wrong so far: errors of scripts, failed and refused requests, answers from 400 up. */
  faults: string[];
  /** Requests to any other origin than the page's own. */
  foreign: string[];
  close(): Promise<void>;
}

async function newPage(browser: Browser, script: boolean): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  // Each visit is somebody's first: nothing is there before it is asked for, and what comes late comes late.
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  return page;
}

/** Pages that wait for their next visit: to open one takes longer than most visits. */
const waiting = new WeakMap<Browser, Record<'scripted' | 'still', Page[]>>();

function waitingIn(browser: Browser, script: boolean): Page[] {
  const pages = waiting.get(browser) ?? { scripted: [], still: [] };
  waiting.set(browser, pages);
  return pages[script ? 'scripted' : 'still'];
}

/** Leaves a page as if nobody had been there. */
async function tidy(page: Page): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  await page.context().clearCookies();
}

/** Opens an address as somebody does who was never there, and waits until fonts and pictures are there. */
export async function visit(browser: Browser, url: string, view: View = {}): Promise<Visit> {
  const script = view.script ?? true;
  const pool = waitingIn(browser, script);
  const page = (view.alone ? undefined : pool.pop()) ?? (await newPage(browser, script));
  await page.setViewportSize({ width: view.width ?? 1280, height: view.height ?? 900 });
  await page.emulateMedia({
    colorScheme: view.scheme ?? 'light',
    reducedMotion: view.motion ?? 'reduce',
    forcedColors: null,
  });
  const faults: string[] = [];
  const foreign: string[] = [];
  const { origin } = new URL(url);
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== origin) foreign.push(asked.href);
  });
  page.on('requestfailed', (request) =>
    faults.push(`request: ${request.url()} ${request.failure()?.errorText ?? ''}`.trim()),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`answer: ${response.status()} ${response.url()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  // Chromium forgets the medium on its way to a page of another site.
  await page.emulateMedia({ media: view.media ?? null });
  await settle(page);
  const close = async () => {
    if (view.alone) return page.context().close();
    await tidy(page);
    pool.push(page);
  };
  return { page, faults, foreign, close };
}

/** Waits for what a page loads late: its faces, and the pictures further down. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What is hidden is neither seen nor loaded.
    const pictures = [...document.images].filter((picture) => picture.checkVisibility());
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all([document.fonts.ready, ...pictures.map((p) => p.decode().catch(() => null))]);
  });
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
