import { readOwnRegistration } from '#domains/registration/server/read-own-registration.ts';
import { readTicket } from '#domains/registration/server/read-ticket.ts';
import { renderTicket } from '#domains/registration/server/render-ticket.ts';
import { privateHeaders } from '../load-own.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { app, lang } = locals;
  const { actor, document } = await readOwnRegistration(app.db, params.token);
  const ticket = await readTicket(app.db, actor, { document, lang });
  return new Response(await renderTicket(ticket, lang, app.now()), {
    headers: {
      ...privateHeaders,
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${document.event.slug}.pdf"`,
    },
  });
};
