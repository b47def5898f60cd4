import { ticketFacts } from '#domains/registration/ticket/ticket-facts.ts';
import { qrPath } from '#domains/registration/ticket/qr-svg.ts';
import { readTicket } from '#domains/registration/server/read-ticket.ts';
import { loadOwn } from '../load-own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { event: view, actor, document, isIn } = await loadOwn(event);
  const { lang, app } = event.locals;
  if (!isIn) return { event: view, ticket: null };
  const ticket = await readTicket(app.db, actor, { document, lang });
  return { event: view, ticket: { qr: qrPath(ticket.token), facts: ticketFacts(ticket, lang) } };
};
