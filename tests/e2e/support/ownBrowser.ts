import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from '../../../scripts/chromium.mjs';

/** A browser on a profile that stays on disk, which can be killed as a power cut would. */
export interface OwnBrowser {
  readonly page: Page;
  /** Ends every process of it at once; nothing is flushed or said good-bye to. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const PORT_FILE = 'DevToolsActivePort';
const WAIT_MS = 30_000;

/** How long the last process of a killed browser may hold on to its files, in milliseconds. */
const AFTERLIFE_MS = 1000;

const portOf = async (profile: string): Promise<string> => {
  const until = Date.now() + WAIT_MS;
  while (Date.now() < until) {
    const file = join(profile, PORT_FILE);
    const [port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port !== undefined && port !== '') return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The browser did not start');
};

/** Starts a browser on a profile. Playwright’s own launcher would not let it be killed in the middle of its work. */
export const startBrowser = async (profile: string): Promise<OwnBrowser> => {
  const { executablePath = chromium.executablePath(), args, chromiumSandbox } = launchOptions();
  rmSync(join(profile, PORT_FILE), { force: true });
  const child = spawn(
    executablePath,
    [
      ...args, '--headless=new', '--no-first-run', '--password-store=basic', '--remote-debugging-port=0', `--user-data-dir=${profile}`,
      ...(chromiumSandbox ? [] : ['--no-sandbox']), 'about:blank',
    ],
    // A process group of its own, so that the renderers die with it.
    { detached: process.platform !== 'win32', stdio: 'ignore' },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    try {
      if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // Gone already.
    }
    await gone;
    // A killed browser leaves its lock behind; the next one finds its owner dead and takes it. Its helpers, which hold the
    // files of the database, are gone a moment after it.
    await new Promise((resolve) => setTimeout(resolve, AFTERLIFE_MS));
  };
  try {
    const browser: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no window');
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: 1366, height: 768 });
    return {
      page,
      kill,
      close: async () => {
        const session = await browser.newBrowserCDPSession();
        await session.send('Browser.close').catch(() => undefined);
        await gone;
      },
    };
  } catch (error) {
    await kill();
    throw error;
  }
};
