import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { startBrowser, type OwnBrowser } from './ownBrowser.ts';

/** A network that is off on purpose makes the browser itself complain; nothing else may. */
const isExpected = (message: string): boolean => /net::ERR_INTERNET_DISCONNECTED/.test(message);

/** Notes what a browser complains of: errors that nobody caught, breaches of the content policy, missing files. */
export const watch = (context: BrowserContext, faults: string[]): void => {
  context.on('weberror', (error) => faults.push(String(error.error().stack ?? error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) faults.push(`${message.text()} (${message.page()?.url() ?? ''})`);
  });
};

/**
 * Takes the service worker away from a browser: keeping the whole app for working offline takes longer than many a
 * journey, and only those about working offline need it. The app runs as in a browser that has none.
 */
const withoutServiceWorker = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));

/**
 * Complains when a part of a page that has the focus is hidden while something in it waits for its data: what a person types
 * meanwhile goes nowhere. React hides such a part in this way and in no other.
 */
const complainOfHiddenFocus = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const focused = document.activeElement;
        if (!(target instanceof HTMLElement) || focused === document.body || !target.contains(focused)) continue;
        if (target.style.display !== 'none' || target.style.getPropertyPriority('display') !== 'important') continue;
        console.error(`Hidden while it has the focus: ${focused?.getAttribute('aria-label') ?? ''} ${focused?.outerHTML.slice(0, 200) ?? ''}`);
      }
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] });
  });

interface Options {
  /** The journey is about an app that the browser keeps: it works without a network. */
  readonly keepsApp: boolean;
}

interface Fixtures extends Options {
  /** What the browsers of this test complained of; a test that leaves any has failed. */
  readonly faults: string[];
  /** Another laptop: a browser that shares nothing with the others. */
  readonly newLaptop: () => Promise<Page>;
  /** Starts a browser of its own on a profile that stays on disk. What is still running at the end is killed. */
  readonly startBrowser: (profile: string) => Promise<OwnBrowser>;
}

/** A test in a watched browser: the app may not throw, load what it must not, or write errors to the console. */
export const test = base.extend<Fixtures>({
  keepsApp: [false, { option: true }],
  faults: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern that this fixture needs none
    async ({}, provide) => {
      const faults: string[] = [];
      await provide(faults);
      expect(faults, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, faults, keepsApp }, provide) => {
    watch(context, faults);
    await complainOfHiddenFocus(context);
    if (!keepsApp) await withoutServiceWorker(context);
    await provide(context);
  },
  newLaptop: async ({ browser, faults, keepsApp }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async () => {
      const context = await browser.newContext();
      watch(context, faults);
      await complainOfHiddenFocus(context);
      if (!keepsApp) await withoutServiceWorker(context);
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern that this fixture needs none
  startBrowser: async ({}, provide) => {
    const started: OwnBrowser[] = [];
    await provide(async (profile) => {
      const browser = await startBrowser(profile);
      started.push(browser);
      return browser;
    });
    for (const browser of started) await browser.kill();
  },
});

export { expect };
