/** What every journey needs: a browser, and pages that fail on any console error. */
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type {} from './find-browser.ts';

type Axe = typeof axe;

/** What the package sets for other purposes: one process for all, and a browser that forgets about origins. */
const notForUs =
  /^--(headless|single-process|no-zygote|disable-web-security|allow-running-insecure|disable-site-isolation)/;

/** Chromium of the machine where there is one, else the binary inside a package. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const { path, isPackaged } = inject('browser');
  const args = isPackaged ? (await import('@sparticuz/chromium')).default.args : [];
  return chromium.launch({
    executablePath: path,
    args: [
      ...args.filter((argument) => !notForUs.test(argument)),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      ...more,
    ],
  });
}

export interface WatchedPage {
  page: Page;
  /** Fails when the page said anything on the console that is an error, or broke its content security policy. */
  expectNoErrors(): void;
  close(): Promise<void>;
}

/** @param expected console errors that the journey provokes on purpose, such as a 404 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
  expected?: RegExp,
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  return {
    page,
    expectNoErrors: () => expect(errors.filter((error) => !expected?.test(error))).toEqual([]),
    close: () => context.close(),
  };
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe without findings, by WCAG 2.2 AA and axe's own best practice. It looks at the page itself: ours have no frames. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const findings = await page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({
      runOnly: { type: 'tag', values },
      // Of whatever passes no more is written down than that it does.
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
  }, standards);
  expect({ url: page.url(), findings }).toEqual({ url: page.url(), findings: [] });
}
