import { calendar } from '#domains/events/exports/calendar.ts';
import { ownSlots } from '#domains/registration/own-programme.ts';
import { readOwnDetails } from '#domains/registration/server/read-own-details.ts';
import { readOwnRegistration } from '#domains/registration/server/read-own-registration.ts';
import { privateHeaders } from '../load-own.ts';
import type { RequestHandler } from './$types';

/** One's own programme as a file; it points at the public pages and carries nothing that opens the registration. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { app, lang } = locals;
  const { document, actor } = await readOwnRegistration(app.db, params.token);
  const { slotIds } = await readOwnDetails(app.db, actor);
  const own = new Set(ownSlots(document, slotIds).map(({ id }) => id));
  const options = { origin: app.env.ORIGIN, lang, isSelection: true };
  const body = calendar(document, own.size > 0 ? { ...options, slotIds: own } : options);
  return new Response(body, {
    headers: {
      ...privateHeaders,
      'content-type': 'text/calendar; charset=utf-8',
      'content-language': lang,
      'content-disposition': `attachment; filename="${document.event.slug}.ics"`,
    },
  });
};
