import { exportRegistration } from '#domains/registration/server/export-registration.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { privateHeaders } from '../load-own.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { actor } = await openByLink(locals.app.db, params.token);
  const data = await exportRegistration(locals.app.db, actor, { id: actor.registrationId });
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      ...privateHeaders,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="registration.json"',
    },
  });
};
