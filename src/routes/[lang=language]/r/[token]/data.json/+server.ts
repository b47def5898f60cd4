import { exportOwnSeats } from '#domains/allocation/server/export-own-seats.ts';
import { exportRegistration } from '#domains/registration/server/export-registration.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { privateHeaders } from '../load-own.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { actor } = await openByLink(locals.app.db, params.token);
  const data = await exportRegistration(locals.app.db, actor, { id: actor.registrationId });
  const seats = await exportOwnSeats(locals.app.db, actor, { id: actor.registrationId }).catch(
    (error: unknown) => {
      if (isDomainError(error) && error.code === 'allocation.not_found') return null;
      throw error;
    },
  );
  return new Response(`${JSON.stringify({ ...data, seats }, null, 2)}\n`, {
    headers: {
      ...privateHeaders,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="registration.json"',
    },
  });
};
