import type { App } from '#app-context';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { takePoint, type Limit } from '#platform/server/rate-limit/take-point.ts';
import { authOf } from './auth.ts';

/** All of the library that can be reached from outside; the rest is called by our own form actions only. */
const reachable: readonly string[] = [
  'GET /api/auth/callback/oidc',
  'GET /api/auth/passkey/generate-register-options',
  'POST /api/auth/passkey/verify-registration',
  'GET /api/auth/passkey/generate-authenticate-options',
  'POST /api/auth/passkey/verify-authentication',
];

const calls: Limit = { name: 'sign-in calls', points: 100, seconds: 900 };

/** Answers the provider's return and the passkey ceremonies. */
export async function answerSignIn(app: App, request: Request, network: string): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!reachable.includes(`${request.method} ${pathname}`)) return new Response(null, { status: 404 });
  try {
    await takePoint(app.db, calls, network);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return new Response(null, { status: 429, headers: { 'retry-after': String(error.data['seconds']) } });
  }
  const auth = await authOf(app);
  const response = await auth.handler(request);
  response.headers.set('cache-control', 'no-store');
  return response;
}
