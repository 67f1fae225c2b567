import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { viewHeight, type Engine, type EngineKind, type OpenPage } from './engine.ts';

const driverPath = '/usr/bin/WebKitWebDriver';
const screenPath = '/usr/bin/Xvfb';
/** A page is given up after it: WebKit's process may die and its driver never say so. Milliseconds. */
const LONGEST = 60_000;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function until(ready: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (let tried = 0; tried < 100; tried += 1) {
    if (await ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} does not start.`);
}

function bounded<T>(work: Promise<T>, what: string, longest = LONGEST): Promise<T> {
  return Promise.race([
    work,
    new Promise<T>((_, reject) => {
      setTimeout(() => reject(new Error(`${what}: no answer from WebKit`)), longest).unref();
    }),
  ]);
}

/** A screen that nobody sees. */
async function startScreen(): Promise<{ display: string; process: ChildProcess }> {
  const number = 90 + (process.pid % 400);
  const screen = spawn(
    screenPath,
    [`:${number}`, '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: 'ignore' },
  );
  await until(() => existsSync(`/tmp/.X11-unix/X${number}`), 'Xvfb');
  return { display: `:${number}`, process: screen };
}

/** A session, and a second try: once in a hundred MiniBrowser starts and never says so. */
async function openSession(port: number, browser: string): Promise<WebDriver> {
  return startSession(port, browser).catch(() => startSession(port, browser));
}

function startSession(port: number, browser: string): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  });
  return bounded(
    new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build(),
    'A session',
    20_000,
  );
}

async function openPage(driver: WebDriver, url: string, width: number): Promise<OpenPage> {
  await driver.manage().window().setRect({ x: 0, y: 0, width, height: viewHeight });
  await driver.get(url);
  return {
    run: <T>(body: string) =>
      driver
        .executeAsyncScript(
          `const done = arguments[arguments.length - 1];
         (async () => {${body}})().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        )
        .then((said) => {
          const { value, error } = said as { value: T; error?: string };
          if (error !== undefined) throw new Error(error);
          return value;
        }),
    close: () => driver.quit(),
  };
}

/** By WebDriver, in Debian's MiniBrowser on a screen that nobody sees. Each page has a process of its own, which may die. */
export const webkit: EngineKind = {
  id: 'webkit',
  async start(): Promise<Engine | string> {
    const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
    if (browser === undefined || !existsSync(driverPath) || !existsSync(screenPath))
      return 'is not installed (apt-get install webkit2gtk-driver xvfb)';
    const screen = await startScreen();
    const port = await freePort();
    const driver = spawn(driverPath, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: screen.display,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    });
    const answers = () =>
      fetch(`http://127.0.0.1:${port}/status`).then(
        () => true,
        () => false,
      );
    await until(answers, 'WebKitWebDriver');
    const stop = async () => {
      driver.kill();
      screen.process.kill();
    };
    // Where a machine forbids it its sandbox, it never starts.
    const first = await openSession(port, browser).catch(() => null);
    if (!first) {
      await stop();
      return 'is installed, and starts no session on this machine';
    }
    const version = (await first.getCapabilities()).getBrowserVersion();
    await bounded(first.quit(), 'Closing');
    return {
      name: `WebKit ${version}`,
      async open(url, width) {
        const session = await openSession(port, browser);
        const page = await bounded(openPage(session, url, width), url);
        return {
          run: (body) => bounded(page.run(body), url),
          close: () => bounded(page.close(), 'Closing').catch(() => undefined),
        };
      },
      close: stop,
    };
  },
};
