import { readOwnLine } from '#domains/allocation/server/read-own-line.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { privateHeaders } from '../load-own.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { actor } = await openByLink(locals.app.db, params.token);
  const line = await readOwnLine(locals.app.db, actor, { id: actor.registrationId });
  return new Response(`${JSON.stringify(line, null, 2)}\n`, {
    headers: {
      ...privateHeaders,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="own-seats.json"',
    },
  });
};
