import { json } from '@sveltejs/kit';
import { syncDoor } from '#domains/registration/check-in/schema.ts';
import { exchangeWithDoor } from '#domains/registration/check-in/server/exchange-with-door.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { httpStatus } from '#platform/errors/http-status.ts';
import { deviceOf } from '../../door-cookie.ts';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** One exchange with the app of a door. Its right is the phone's cookie, which only this path gets. */
export const POST: RequestHandler = async (event) => {
  const { locals, request } = event;
  // Forms of other sites cannot be sent as JSON.
  const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  const body: unknown = isJson ? await request.json().catch(() => null) : null;
  const sent = syncDoor.safeParse(body);
  try {
    const { actor, deviceId } = await deviceOf(event);
    if (!sent.success) return json({ code: 'door.sync.invalid' }, { status: 422, headers });
    const input = { deviceId, lang: locals.lang, sent: sent.data };
    return json(await exchangeWithDoor(locals.app.db, actor, input, locals.app.now()), { headers });
  } catch (error) {
    if (isDomainError(error)) return json({ code: error.code }, { status: httpStatus(error), headers });
    throw error;
  }
};
