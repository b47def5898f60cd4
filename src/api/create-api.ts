/**
 * REST, version 1: everything public to read, and with a key of limited rights import and edit. Mounted by main.ts
 * before the pages. The same use cases as the pages, hence the same rules.
 */
import type { IncomingMessage } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { App } from '#app-context';
import { DomainError } from '#platform/errors/domain-error.ts';
import { newApi, type Api, type ApiEnv } from './api-context.ts';
import { authenticate } from './authenticate.ts';
import { describeApi } from './describe-api.ts';
import { addEditing } from './editing.ts';
import { addImporting } from './importing.ts';
import { asDomainError, problemOf, problemResponse, reasonOf, sentence } from './problems.ts';
import { addPublicEvents } from './public-events.ts';
import { addPublicOrganisations } from './public-organisations.ts';

const base = '/api/v1';

/** @returns the handler; `incoming` tells who is at the other end, for limits */
export function createApi(app: App): (request: Request, incoming?: IncomingMessage) => Promise<Response> {
  const api = newApi().basePath(base) as Api;
  api.use(async (context, next) => {
    context.set('app', app);
    context.set('incoming', (context.env as { incoming?: IncomingMessage } | undefined)?.incoming);
    await next();
  });
  api.use(openToOthers);
  api.use(
    methodNotAllowed({
      app: api,
      onMethodNotAllowed: (context, methods) => methodProblem(context, methods),
    }),
  );
  addDescription(api, app);
  api.use(authenticate);
  addPublicOrganisations(api);
  addPublicEvents(api);
  addImporting(api);
  addEditing(api);
  api.notFound((context) => failed(context, new DomainError('api.not_found')));
  api.onError((error, context) => failed(context, error));
  return async (request, incoming) => api.fetch(request, { incoming });
}

/** What explains the interface itself needs no key and counts against no limit. */
function addDescription(api: Api, app: App): void {
  api.get('/', (context) =>
    context.json({ name: 'Samskab', version: 1, openapi: `${app.env.ORIGIN}${base}/openapi.json` }),
  );
  let document: string | undefined;
  api.get('/openapi.json', (context) => {
    document ??= JSON.stringify(describeApi(api, app.env.ORIGIN));
    return context.body(document, 200, {
      'content-type': 'application/json',
      'cache-control': 'public, max-age=60',
    });
  });
  api.get('/problems/:code', (context) => {
    const code = context.req.param('code');
    return context.json({ code, meaning: sentence({ code, data: {} }) ?? reasonOf(400) });
  });
}

/** Pages of other sites may read what is public; they cannot send a key, so they cannot change anything. */
const openToOthers: MiddlewareHandler<ApiEnv> = async (context, next) => {
  if (context.req.method === 'OPTIONS')
    return new Response(null, {
      status: 204,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-max-age': '86400',
        allow: 'GET, HEAD, POST, PATCH, DELETE, OPTIONS',
      },
    });
  await next();
  if (context.req.method === 'GET' || context.req.method === 'HEAD') {
    context.res.headers.set('access-control-allow-origin', '*');
    context.res.headers.set('access-control-expose-headers', 'etag, link, retry-after');
  }
  return undefined;
};

function methodProblem(context: Context<ApiEnv>, methods: string[]): Response {
  const allowed = [...new Set([...methods, 'OPTIONS'])].join(', ');
  const error = new DomainError('api.method_not_allowed', { allowed });
  return problemResponse(problemOf(error, context.get('app').env.ORIGIN), { allow: allowed });
}

function failed(context: Context<ApiEnv>, error: Error): Response {
  const app = context.get('app');
  const known = asDomainError(error);
  if (!known) app.log.error({ err: error }, 'API request failed');
  const problem = problemOf(known ?? new DomainError('api.internal'), app.env.ORIGIN);
  const headers: Record<string, string> = {};
  if (problem.status === 401) headers['www-authenticate'] = 'Bearer realm="Samskab"';
  if (typeof problem['retryAfter'] === 'number') headers['retry-after'] = String(problem['retryAfter']);
  return problemResponse(problem, headers);
}
