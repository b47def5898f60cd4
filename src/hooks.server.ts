import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { currentApp } from '#app-context';
import { resolveActor } from '#domains/people/server/sign-in/resolve-actor.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { httpStatus } from '#platform/errors/http-status.ts';
import { isPageLanguage } from '#platform/i18n/languages.ts';
import { isImpossibleValue } from '#platform/server/db/database-errors.ts';
import { clientAddress, networkOf } from '#platform/server/rate-limit/client-address.ts';

export const handle: Handle = async ({ event, resolve }) => {
  const app = currentApp();
  const { actor, account, sessionId, setCookies } = await resolveActor(
    app,
    event.request.headers.get('cookie'),
    { prolong: event.request.method === 'GET' },
  );
  const request = event.platform?.req;
  Object.assign(event.locals, { app, actor, account, sessionId });
  event.locals.network = networkOf(request ? clientAddress(app.env, request) : event.getClientAddress());
  const asked = event.params['lang'];
  event.locals.lang = isPageLanguage(asked) ? asked : 'en';
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%samskab.lang%', event.locals.lang),
    preload: ({ type }) => type === 'css' || type === 'js',
  });
  const { pageStatus } = event.locals;
  const answer =
    pageStatus !== undefined && response.status === 200
      ? new Response(response.body, { status: pageStatus, headers: response.headers })
      : response;
  return setCookies.length > 0 ? withCookies(answer, setCookies) : answer;
};

/** A prolonged session's cookie. Whatever the page is, no cache between us and the reader may keep it. */
function withCookies(response: Response, setCookies: readonly string[]): Response {
  const headers = new Headers(response.headers);
  for (const cookie of setCookies) headers.append('set-cookie', cookie);
  headers.set('cache-control', 'private, no-store');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

export const handleError: HandleServerError = (caught) => {
  if (isDomainError(caught.error))
    return { status: httpStatus(caught.error), message: caught.error.code, code: caught.error.code };
  if (isImpossibleValue(caught.error)) return { status: 404, message: 'not_found', code: 'not_found' };
  if (isUnreadableForm(caught.error)) return { status: 400, message: 'form.invalid', code: 'form.invalid' };
  if (caught.kind === 'unknown') currentApp().log.error({ err: caught.error }, 'request failed');
  return { message: caught.kind === 'framework' ? caught.error.message : 'error' };
};

/** A body that is not what its content type says: the platform tells it by this sentence alone. */
function isUnreadableForm(error: unknown): boolean {
  return error instanceof TypeError && /parse body as FormData/i.test(error.message);
}
