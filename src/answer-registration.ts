/**
 * The registration form's own address, answered before SvelteKit: in a rush thousands send it within seconds, and each
 * waits for the decision alone. The same reading and the same use case as the page's form action; whatever is not a
 * plain, valid form goes on to the page, which says what is wrong.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import type { App } from './app-context.ts';
import { readRegistrationForm } from './domains/registration/registration-form.ts';
import { receivedAddress } from './domains/registration/received-address.ts';
import { DeskCache } from './domains/registration/server/desk-cache.ts';
import { cancelRegistration } from './domains/registration/server/cancel-registration.ts';
import { openByLink } from './domains/registration/server/open-by-link.ts';
import { submitRegistration } from './domains/registration/server/submit-registration.ts';
import { isDomainError } from './platform/errors/domain-error.ts';
import type { PageLanguage } from './platform/i18n/languages.ts';
import { readBody } from './platform/server/http/read-body.ts';
import { clientAddress, networkOf } from './platform/server/rate-limit/client-address.ts';
import { SlowDown } from './platform/server/rate-limit/slow-down.ts';

const address = /^\/(da|nb|en)\/e\/([a-z0-9-]{1,60})\/register$/;
/** To give a place back is a button as well, and in a rush every second one who does lets somebody in. */
const cancelling = /^\/(da|nb|en)\/r\/([\w-]{43})\?\/cancel$/;
const bodyLimit = 256 * 1024;

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** @param next answers what is not for us, with the body still to be read */
export function answerRegistrations(app: App, next: Handle): Handle {
  const desks = new DeskCache(app.db, app.now);
  const slowDown = new SlowDown(app.now);
  return (request, response) => {
    if (request.method !== 'POST') return next(request, response);
    const url = request.url ?? '';
    const match = address.exec(url) ?? cancelling.exec(url);
    if (!match || !isPlainForm(request) || !isOwnOrigin(app, request)) return next(request, response);
    // A group with long answers is for the page, which says what is too long.
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return next(request, response);
    const [, lang = 'da', subject = ''] = match;
    const door = { app, desks, slowDown, next, lang: lang as PageLanguage };
    const work = url.endsWith('/register')
      ? answer(door, request, response, subject)
      : cancel(door, request, response, subject);
    work.catch((error: unknown) => {
      app.log.error({ err: error }, 'registration failed');
      if (!response.headersSent)
        response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '5' });
      response.end();
    });
  };
}

interface Door {
  app: App;
  desks: DeskCache;
  slowDown: SlowDown;
  next: Handle;
  lang: PageLanguage;
}

async function answer(
  { app, desks, slowDown, next, lang }: Door,
  request: IncomingMessage,
  response: ServerResponse,
  slug: string,
): Promise<void> {
  const arrived = app.now();
  const body = await readBody(request, bodyLimit);
  if (body === null) return refuse(response);
  const source = networkOf(clientAddress(app.env, request));
  const found = await desks.find(slug);
  const reading = found && readRegistrationForm(new URLSearchParams(body), found.desk, found);
  if (!found || !reading?.ok) return next(replay(request, body), response);
  await slowDown.wait(source);
  const { organisationId, eventId } = found.desk;
  try {
    const receipt = await submitRegistration(
      app.db,
      { ...reading.form, organisationId, eventId, lang, source, way: 'web' },
      arrived,
    );
    sendOn(response, receivedAddress(lang, slug, receipt));
  } catch (error) {
    if (isDomainError(error)) return next(replay(request, body), response);
    throw error;
  }
}

async function cancel(
  { app, next, lang }: Door,
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): Promise<void> {
  const body = await readBody(request, bodyLimit);
  try {
    const { actor } = await openByLink(app.db, token);
    await cancelRegistration(app.db, actor, { id: actor.registrationId }, app.now());
    sendOn(response, `/${lang}/r/${token}?done=cancelled`);
  } catch (error) {
    // The page says why it cannot be done.
    if (isDomainError(error)) return next(replay(request, body ?? ''), response);
    throw error;
  }
}

/** Only whoever sends without saying how much comes here. */
function refuse(response: ServerResponse): void {
  response
    .writeHead(413, { connection: 'close', 'content-type': 'text/plain' })
    .end('The form is too long.\n');
}

function sendOn(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store', 'content-length': '0' }).end();
}

function isPlainForm(request: IncomingMessage): boolean {
  return request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
}

/** Forms of other sites are for SvelteKit to refuse. */
function isOwnOrigin(app: App, request: IncomingMessage): boolean {
  const { origin } = request.headers;
  return origin === undefined || origin === app.env.ORIGIN;
}

/** The same request with its body once more. */
function replay(request: IncomingMessage, body: string): IncomingMessage {
  const stream = new PassThrough();
  stream.end(body);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, socket } =
    request;
  const rest = { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, socket };
  return Object.assign(stream, rest) as unknown as IncomingMessage;
}
