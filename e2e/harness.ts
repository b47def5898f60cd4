/** What every journey needs: the built server with its own data folder, and pages that fail on any console error. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type {} from './find-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface TestApp {
  origin: string;
  dataDir: string;
  /** Everything the server printed so far. */
  output(): string;
  /** `SIGKILL` to see what a crash leaves. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** When it has ended by itself. */
  ended(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  /** With the demonstration's content and accounts. */
  demo?: boolean;
  /** Start again on a folder that an earlier app used. */
  dataDir?: string;
  env?: Record<string, string>;
}

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'app-')));
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...(options.demo ? { SAMSKAB_DEMO: '1' } : {}),
      ...options.env,
    },
  });
  const printed: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const origin = await readyAddress(child, printed);
  const kill = (signal: NodeJS.Signals) =>
    new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', () => done());
      child.kill(signal);
    });
  const ended = () =>
    new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', () => done());
    });
  return {
    origin,
    dataDir,
    output: () => printed.join(''),
    kill,
    ended,
    stop: async () => {
      await kill('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function readyAddress(child: ChildProcess, printed: string[]): Promise<string> {
  return new Promise((done, fail) => {
    const look = () => {
      const found = /Samskab is ready: (\S+)/.exec(printed.join(''));
      if (found?.[1]) done(found[1]);
    };
    child.stdout?.on('data', look);
    child.once('exit', () => fail(new Error(`The server ended before it was ready:\n${printed.join('')}`)));
  });
}

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

/** axe without findings, by WCAG 2.2 AA and axe's own best practice. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
  expect({ url: page.url(), findings }).toEqual({ url: page.url(), findings: [] });
}
