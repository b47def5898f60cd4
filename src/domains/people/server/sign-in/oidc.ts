import type { App } from '#app-context';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { takePoint, type Limit } from '#platform/server/rate-limit/take-point.ts';
import { safeReturnPath } from '../../return-path.ts';
import { authOf, knowsProvider, oidcProvider } from './auth.ts';

const starts: Limit = { name: 'oidc starts', points: 60, seconds: 900 };

export interface ProviderRequest {
  lang: PageLanguage;
  returnTo: string | null;
  network: string;
}

/**
 * Begins signing in at the provider of the installation.
 * @returns the provider's address to go to, and cookies that tie its answer to this browser
 * @throws DomainError `sign_in.provider.not_found` where none is set, `sign_in.provider.unavailable` where it is away
 */
export async function beginAtProvider(
  app: App,
  input: ProviderRequest,
): Promise<{ url: string; cookies: string[] }> {
  if (!app.env.OIDC_ISSUER) throw new DomainError('sign_in.provider.not_found');
  await takePoint(app.db, starts, input.network);
  const auth = await authOf(app);
  if (!(await knowsProvider(app, auth))) throw new DomainError('sign_in.provider.unavailable');
  const answer = await auth.api.signInSocial({
    body: {
      provider: oidcProvider,
      callbackURL: safeReturnPath(input.returnTo) ?? `/${input.lang}/organise`,
      errorCallbackURL: `/${input.lang}/sign-in`,
      disableRedirect: true,
    },
    headers: new Headers(),
    returnHeaders: true,
  });
  if (!answer.response.url) throw new DomainError('sign_in.provider.unavailable');
  return { url: answer.response.url, cookies: answer.headers.getSetCookie() };
}
