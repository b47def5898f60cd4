/** Set-up, signing in in every way, invitations and the pages around them, on the built server. */
import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, openBrowser, openPage } from './harness.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';
import { openIdentityProvider, providerClient, type IdentityProvider } from './identity-provider.ts';
import { linkIn, openMailbox, type Mailbox } from './mailbox.ts';

let app: TestApp;
let browser: Browser;
let mailbox: Mailbox;
let provider: IdentityProvider;
let origin: string;
const operator = 'drift@example.org';
const owner = 'ejer@example.org';

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  mailbox = await openMailbox();
  provider = await openIdentityProvider(`${origin}/api/auth/callback/oidc`);
  browser = await openBrowser();
  app = await startTestApp({
    env: {
      PORT: String(port),
      ORIGIN: origin,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Samskab <samskab@example.org>',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: providerClient.id,
      OIDC_CLIENT_SECRET: providerClient.secret,
      OIDC_NAME: 'Kommunens login',
    },
  });
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await provider?.close();
  await mailbox?.close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** What mail programs and their scanners do before anybody reads. */
async function openLikeScanners(address: string): Promise<void> {
  for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'GET']) {
    const answer = await fetch(address, { method, redirect: 'manual' });
    expect([method, answer.status]).toEqual([method, 200]);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
}

async function withoutScript<T>(work: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function signInByMail(page: Page, email: string, path = '/da/sign-in'): Promise<void> {
  await page.goto(origin + path);
  await page.getByLabel('Mailadresse').fill(email);
  await button(page, 'Send mig et link').click();
  await page.getByRole('heading', { name: 'Se i din mail' }).waitFor();
  await page.goto(linkIn(await mailbox.next(email)));
  await button(page, 'Log ind').click();
}

async function atProvider(page: Page, email: string): Promise<void> {
  await page.goto(`${origin}/da/sign-in?next=/da/account`);
  await page.getByRole('link', { name: 'Log ind med Kommunens login' }).click();
  await page.waitForURL((url) => url.origin === provider.issuer);
  await page.locator('input[name=login]').fill(email);
  await page.locator('input[name=password]').fill('whatever');
  await page.locator('button[type=submit]').click();
  await page.locator('button[type=submit]', { hasText: 'Continue' }).click();
}

test('the first start is set up at an address from the console, without JavaScript', async () => {
  const find = () => /http:\/\/\S+\/set-up\/\S+/.exec(app.output())?.[0];
  await expect.poll(find).toBeDefined();
  const address = find() ?? '';
  expect((await fetch(`${origin}/da/set-up/guessed`)).status).toBe(404);
  expect((await fetch(`${origin}/da/operate`, { redirect: 'manual' })).status).toBe(303);
  await openLikeScanners(address);
  await withoutScript(async (page) => {
    await page.goto(address);
    await button(page, 'Fortsæt').click();
    expect(await page.getByRole('alert').innerText()).toContain('Skriv dit navn');
    await page.getByLabel('Dit navn').fill('Drift Person');
    await page.getByLabel('Mailadresse').fill(operator);
    await page.getByLabel(/Den første arrangør/).fill('Foreningen Prøve');
    await button(page, 'Fortsæt').click();
    const code = /\d{6}/.exec((await mailbox.next(operator)).subject ?? '')?.[0] ?? '';
    await page.getByLabel('Kode').fill(code);
    await button(page, 'Færdig').click();
    await page.waitForURL(`${origin}/da/operate`);
    await page.getByRole('rowheader', { name: 'Foreningen Prøve' }).waitFor();
  });
  expect((await fetch(address)).status).toBe(404);
});

describe('a link by mail', () => {
  test('signs in without JavaScript, once, however often it was opened before', async () => {
    await withoutScript(async (page, context) => {
      await page.goto(`${origin}/da/organise/foreningen-proeve`);
      await page.getByLabel('Mailadresse').fill('ingen adresse');
      await button(page, 'Send mig et link').click();
      expect(await page.getByRole('alert').innerText()).toContain('Skriv en mailadresse');
      expect(await page.getByLabel('Mailadresse').inputValue()).toBe('ingen adresse');
      await page.getByLabel('Mailadresse').fill(operator);
      await button(page, 'Send mig et link').click();
      const link = linkIn(await mailbox.next(operator));
      await openLikeScanners(link);
      await page.goto(link);
      await button(page, 'Log ind').click();
      await page.waitForURL(`${origin}/da/organise/foreningen-proeve`);
      const [cookie] = (await context.cookies()).filter(({ name }) => name.includes('session'));
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false });

      await withoutScript(async (other) => {
        await other.goto(link);
        await button(other, 'Log ind').click();
        await other.getByRole('heading', { name: 'Linket virker ikke længere' }).waitFor();
      });
      expect(app.output()).not.toContain(link.split('/').at(-1)?.split('?')[0]);

      await page.goto(`${origin}/da/account/sign-out`);
      await button(page, 'Log ud').click();
      await page.goto(`${origin}/da/organise`);
      expect(page.url()).toContain('/da/sign-in?next=');
    });
  });

  test('leads nowhere but to our own pages', async () => {
    await withoutScript(async (page) => {
      await signInByMail(page, operator, '/da/sign-in?next=https://elsewhere.example/');
      expect(page.url()).toBe(`${origin}/da/organise`);
    });
  });

  test('answers an unknown address like a known one, and says by mail that there is no account', async () => {
    await withoutScript(async (page) => {
      await page.goto(`${origin}/en/sign-in`);
      await page.getByLabel('E-mail address').fill('nobody@example.org');
      await button(page, 'Send me a link').click();
      await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
      expect((await mailbox.next('nobody@example.org')).subject).toBe('No account at this address');
    });
  });
});

test('a form sent from another site is refused', async () => {
  for (const path of ['/da/sign-in?/link', '/da/account?/endAll']) {
    const answer = await fetch(origin + path, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=drift@example.org',
    });
    expect(answer.status).toBe(403);
  }
});

test('the machine’s other name on the same port works too', async () => {
  const other = origin.replace('localhost', '127.0.0.1');
  const answer = await fetch(`${other}/da/sign-in?/link`, {
    method: 'POST',
    headers: { origin: other, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'email=no-address',
  });
  expect(answer.status).toBe(422);
});

test('the command names an operator beside the running server, with a link that signs in once', async () => {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['bin/samskab', 'operator', 'anden.drift@example.org'], {
    env: { ...process.env, DATA_DIR: app.dataDir, ORIGIN: origin },
  });
  const { signIn, isNew } = JSON.parse(stdout) as { signIn: string; isNew: boolean };
  expect(isNew).toBe(true);
  await withoutScript(async (page) => {
    await page.goto(signIn);
    await button(page, 'Log ind').click();
    await page.waitForURL(`${origin}/da/operate`);
  });
});

test('nothing of the sign-in library is reachable but what is needed', async () => {
  for (const path of [
    'sign-up/email',
    'sign-in/magic-link',
    'magic-link/verify?token=x',
    'get-session',
    'error',
    'ok',
  ])
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${origin}/api/auth/${path}`, {
        method,
        headers: { origin, 'content-type': 'application/json' },
        ...(method === 'POST' ? { body: '{}' } : {}),
      });
      expect([path, method, answer.status]).toEqual([path, method, 404]);
    }
});

test('an invited owner makes an account by saying yes, and looks after members, settings and history', async () => {
  const { page, expectNoErrors, close } = await openPage(browser);
  await signInByMail(page, operator, '/da/sign-in?next=/da/organise/foreningen-proeve/invitations');
  await page.getByLabel('Mailadresse').fill(owner);
  await page.getByRole('radio', { name: 'Ejer' }).check();
  await expectAccessible(page);
  await button(page, 'Send invitation').click();
  await page.getByText('Invitationen er på vej.').waitFor();
  await expectAccessible(page);
  const link = linkIn(await mailbox.next(owner));
  await openLikeScanners(link);
  await withoutScript(async (invited) => {
    await invited.goto(link);
    await button(invited, 'Ja tak, jeg er med').click();
    expect(await invited.getByRole('alert').innerText()).toContain('Skriv dit navn');
    await invited.getByLabel('Dit navn').fill('Ejer Person');
    await button(invited, 'Ja tak, jeg er med').click();
    await invited.waitForURL(`${origin}/da/organise/foreningen-proeve`);
    await invited.goto(link);
    await invited.getByRole('heading', { name: 'Invitationen gælder ikke længere' }).waitFor();
    await invited.goto(`${origin}/da/organise/foreningen-proeve/settings`);
    await invited.getByLabel('Farve').fill('#ffe066');
    await invited.getByLabel('Arrangørens navn').fill('Foreningen Prøvet');
    await button(invited, 'Gem').click();
    expect(await invited.getByRole('alert').innerText()).toContain('der kan læses');
    expect(await invited.getByLabel('Arrangørens navn').inputValue()).toBe('Foreningen Prøvet');
    await invited.getByLabel('Farve').fill('#1d5450');
    await button(invited, 'Gem').click();
    await invited.getByText('Indstillingerne er gemt.').waitFor();
  });
  await page.goto(`${origin}/da/organise/foreningen-proeve/members`);
  await page.getByRole('rowheader', { name: 'Ejer Person' }).waitFor();
  await page.getByLabel('Rolle for Ejer Person').selectOption('reader');
  await button(page, 'Skift rolle: Ejer Person').click();
  await page.getByText('Rollen er skiftet.').waitFor();
  await page.goto(`${origin}/da/organise/foreningen-proeve/audit`);
  await page.getByRole('cell', { name: /Arrangør: ændret/ }).waitFor();
  expectNoErrors();
  await close();
});

describe('a passkey', () => {
  test('is added on the account’s page and signs in', async () => {
    const { page, expectNoErrors, close } = await openPage(browser);
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await signInByMail(page, owner, '/da/sign-in?next=/da/account');
    await page.getByLabel('Navn på nøglen').fill('Min telefon');
    await button(page, 'Tilføj adgangsnøgle').click();
    await page.getByText('Adgangsnøglen er tilføjet.').waitFor();
    await page.getByText('Min telefon').first().waitFor();
    await page.goto(`${origin}/da/account/sign-out`);
    await button(page, 'Log ud').click();
    await page.goto(`${origin}/da/sign-in?next=/da/account`);
    await button(page, 'Log ind med adgangsnøgle').click();
    await page.waitForURL(`${origin}/da/account`);
    await page.getByText(owner).first().waitFor();
    expectNoErrors();
    await close();
  });
});

describe('the provider of the installation', () => {
  test('signs in an account with the same confirmed address, without JavaScript, and keeps none of its tokens', async () => {
    await withoutScript(async (page) => {
      await atProvider(page, operator);
      await page.waitForURL(`${origin}/da/account`);
      await page.getByRole('heading', { name: 'Forbundne konti' }).waitFor();
      expect(await page.getByText('Kommunens login').count()).toBeGreaterThan(0);
    });
  });

  test('makes no account for a stranger, and does not believe an unconfirmed address', async () => {
    await withoutScript(async (page) => {
      await atProvider(page, 'fremmed@example.org');
      await page.waitForURL(/\/da\/sign-in\?error=/);
      expect(await page.getByRole('alert').innerText()).toContain('ingen konto til dig');
    });
    provider.unconfirmed.add(owner);
    await withoutScript(async (page) => {
      await atProvider(page, owner);
      await page.waitForURL(/\/da\/sign-in\?error=/);
      expect(await page.getByRole('alert').innerText()).toContain('bekræfter ikke din mailadresse');
    });
  });
});

test('every page around accounts is accessible in every language', async () => {
  // The provider's own page asks for a font from elsewhere.
  const { page, expectNoErrors, close } = await openPage(browser, {}, /\/interaction\//);
  const out = ['/sign-in', '/sign-in/link/x', '/invitation/x', '/account/deleted'];
  const inside = [
    '/account',
    '/account/sign-out',
    '/operate',
    '/operate/organisations/new',
    '/operate/outbox',
  ];
  const pages = ['members', 'invitations', 'audit', 'settings'].map(
    (path) => `/organise/foreningen-proeve/${path}`,
  );
  const visit = async (paths: string[]) => {
    for (const lang of ['da', 'nb', 'en'])
      for (const path of paths) {
        await page.goto(`${origin}/${lang}${path}`);
        expect([path, await page.locator('html').getAttribute('lang')]).toEqual([path, lang]);
        await expectAccessible(page);
      }
  };
  await visit(out);
  await atProvider(page, operator);
  await page.waitForURL(`${origin}/da/account`);
  await visit([...inside, '/operate/audit', ...pages]);
  await page.goto(`${origin}/da/account`);
  await button(page, 'Log ud alle steder').click();
  await page.waitForURL(`${origin}/da/sign-in`);
  expectNoErrors();
  await close();
}, 300_000);
