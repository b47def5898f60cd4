import type { App } from '#app-context';
import { DomainError } from '#platform/errors/domain-error.ts';
import { beginSession, type SignInRequest } from './sign-in-links.ts';

/** The invented people of the demonstration; nobody at all anywhere else. */
export async function listDemonstrationAccounts(app: App): Promise<{ id: string; name: string }[]> {
  if (!app.env.DEMO) return [];
  return app.db.selectFrom('accounts').select(['id', 'name']).orderBy('created_at').limit(30).execute();
}

/** @throws DomainError `account.not_found` outside the demonstration */
export async function signInForDemonstration(
  app: App,
  accountId: string,
  request: SignInRequest,
): Promise<string[]> {
  if (!app.env.DEMO) throw new DomainError('account.not_found');
  const account = await app.db
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (!account) throw new DomainError('account.not_found');
  return beginSession(app, account.email, request);
}
