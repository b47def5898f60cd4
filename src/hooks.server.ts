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
  const { actor, account, sessionId } = await resolveActor(app, event.request.headers.get('cookie'));
  const request = event.platform?.req;
  Object.assign(event.locals, { app, actor, account, sessionId });
  event.locals.network = networkOf(request ? clientAddress(app.env, request) : event.getClientAddress());
  const asked = event.params['lang'];
  event.locals.lang = isPageLanguage(asked) ? asked : 'en';
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%samskab.lang%', event.locals.lang),
    preload: ({ type }) => type === 'css' || type === 'js',
  });
};

export const handleError: HandleServerError = (caught) => {
  if (isDomainError(caught.error))
    return { status: httpStatus(caught.error), message: caught.error.code, code: caught.error.code };
  if (isImpossibleValue(caught.error)) return { status: 404, message: 'not_found', code: 'not_found' };
  if (caught.kind === 'unknown') currentApp().log.error({ err: caught.error }, 'request failed');
  return { message: caught.kind === 'framework' ? caught.error.message : 'error' };
};
