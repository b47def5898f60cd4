import type { App } from '#app-context';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { hasSessionCookie } from '../../session-cookie.ts';
import { authOf } from './auth.ts';

export interface Account {
  id: string;
  name: string;
  email: string;
  lang: PageLanguage;
}

export interface SignedIn {
  actor: Actor;
  account: Account | null;
  /** Of the session the request came with. */
  sessionId: string | null;
  /** `set-cookie` lines for the answer: the session was prolonged by this use. */
  setCookies: string[];
}

const nobody: SignedIn = { actor: anonymous, account: null, sessionId: null, setCookies: [] };

/**
 * Who sends this request, by its session cookie. Requests without one cost nothing.
 * @param prolong whether this counts as use: not where the request may be the one that ends the session
 */
export async function resolveActor(
  app: App,
  cookieHeader: string | null | undefined,
  { prolong = false } = {},
): Promise<SignedIn> {
  if (!hasSessionCookie(cookieHeader)) return nobody;
  const auth = await authOf(app);
  const { response: found, headers } = await auth.api
    .getSession({
      headers: new Headers({ cookie: cookieHeader ?? '' }),
      query: { disableRefresh: !prolong },
      returnHeaders: true,
    })
    .catch(endedMeanwhile);
  if (!found) return nobody;
  const account = await app.db
    .selectFrom('accounts')
    .leftJoin('operators', 'operators.account_id', 'accounts.id')
    .select(['accounts.id', 'name', 'email', 'lang', 'operators.account_id as operator'])
    .where('accounts.id', '=', found.user.id)
    .executeTakeFirst();
  if (!account) return nobody;
  const { operator, ...rest } = account;
  return {
    actor: { kind: 'account', accountId: account.id, isOperator: operator !== null },
    account: rest,
    sessionId: found.session.id,
    setCookies: headers.getSetCookie(),
  };
}

/** Signed out on another device between reading the session and prolonging it. */
function endedMeanwhile(error: unknown): { response: null; headers: Headers } {
  if ((error as { status?: unknown }).status !== 'UNAUTHORIZED') throw error;
  return { response: null, headers: new Headers() };
}
