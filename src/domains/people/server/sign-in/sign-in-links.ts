/** Links that sign in: asked for by mail, or made for whoever has the machine. Using one is always a POST. */
import type { App } from '#app-context';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { queueMail } from '#platform/server/mail/queue-mail.ts';
import { takePoint, type Limit } from '#platform/server/rate-limit/take-point.ts';
import { safeReturnPath } from '../../return-path.ts';
import { authOf, signInLinkMinutes, type Deliver } from './auth.ts';
import { endSession } from './sessions.ts';
import { resolveActor } from './resolve-actor.ts';

/** Links asked for from one network, whatever the addresses. */
const fromOneNetwork: Limit = { name: 'sign-in network', points: 30, seconds: 900 };
/** Attempts to use a link; the tokens cannot be guessed, so this only spares the machine. */
const attempts: Limit = { name: 'sign-in attempts', points: 60, seconds: 900 };

export interface LinkRequest {
  email: string;
  lang: PageLanguage;
  returnTo: string | null;
  network: string;
}

/**
 * Sends a link, or says by mail that there is no account. The answer is the same either way, so that nobody learns
 * from the page whether an address is known.
 * @throws DomainError `rate.too_many`
 */
export async function requestSignInLink(app: App, input: LinkRequest): Promise<void> {
  const email = input.email.trim().toLowerCase();
  await takePoint(app.db, fromOneNetwork, input.network);
  const account = await app.db
    .selectFrom('accounts')
    .select(['id', 'lang'])
    .where('email', '=', email)
    .executeTakeFirst();
  const mail = { to: email, lang: account?.lang ?? input.lang, organisationId: null, hours: 1 } as const;
  await issueToken(app, email, async (token) => {
    const path = linkPath(mail.lang, token, input.returnTo);
    await app.db
      .transaction()
      .execute((trx) =>
        account
          ? queueMail(trx, { ...mail, template: 'signInLink', data: { path, minutes: signInLinkMinutes } })
          : queueMail(trx, { ...mail, template: 'noAccount', data: undefined }),
      );
  });
}

/** A link for the console or the demonstration. @returns a path without origin */
export async function createSignInLink(
  app: App,
  email: string,
  lang: PageLanguage = 'en',
  returnTo: string | null = null,
): Promise<string> {
  let path = '';
  await issueToken(app, email, async (token) => {
    path = linkPath(lang, token, returnTo);
  });
  return path;
}

/**
 * Uses a link up and begins a session; the session the browser had before is ended.
 * @returns the cookies to set
 * @throws DomainError `sign_in.link.gone` for a link that is used, too old or unknown
 */
export async function useSignInLink(app: App, token: string, request: SignInRequest): Promise<string[]> {
  await takePoint(app.db, attempts, request.network);
  const before = await resolveActor(app, request.headers.get('cookie'));
  const cookies = await verify(app, token, request.headers);
  if (before.sessionId !== null) await endSession(app.db, before.actor, before.sessionId);
  return cookies;
}

export interface SignInRequest {
  headers: Headers;
  network: string;
}

/** Signs in somebody who has just proved in another way to be the one: an invitation, the set-up link. */
export async function beginSession(app: App, email: string, request: SignInRequest): Promise<string[]> {
  let cookies: string[] = [];
  await issueToken(app, email, async (token) => {
    cookies = await useSignInLink(app, token, request);
  });
  return cookies;
}

async function issueToken(app: App, email: string, deliver: Deliver): Promise<void> {
  const auth = await authOf(app);
  await auth.api.signInMagicLink({ body: { email, metadata: { deliver } }, headers: new Headers() });
}

async function verify(app: App, token: string, headers: Headers): Promise<string[]> {
  const auth = await authOf(app);
  try {
    const answer = await auth.api.magicLinkVerify({ query: { token }, headers, returnHeaders: true });
    return answer.headers.getSetCookie();
  } catch (error) {
    // The library answers a link it does not accept with a redirect to a page of its own.
    if (error instanceof Error && 'status' in error && error.status === 'FOUND')
      throw new DomainError('sign_in.link.gone');
    throw error;
  }
}

function linkPath(lang: PageLanguage, token: string, returnTo: string | null): string {
  const to = safeReturnPath(returnTo);
  return `/${lang}/sign-in/link/${token}${to === null ? '' : `?next=${encodeURIComponent(to)}`}`;
}
