import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, startTestApp, type TestApp } from './harness.ts';

export interface Demonstration {
  readonly app: TestApp;
  readonly browser: Browser;
}

/** The demonstration and a browser for the journeys of one file; both can be read inside tests and hooks. */
export function useDemonstration(): Demonstration {
  let app: TestApp | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startTestApp({ demo: true }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  return {
    get app() {
      return there(app);
    },
    get browser() {
      return there(browser);
    },
  };
}

function there<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('the demonstration exists inside tests and hooks only');
  return part;
}
