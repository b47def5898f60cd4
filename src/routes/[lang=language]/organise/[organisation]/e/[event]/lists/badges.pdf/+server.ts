import { printBadges } from '#domains/registration/server/print-people.ts';
import { privateFile } from '../../../../../private-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const perPage = url.searchParams.get('per') === '10' ? 10 : 8;
  const input = { event: params.event, lang: locals.lang, perPage } as const;
  const pdf = await printBadges(locals.app.db, locals.actor, input, locals.app.now());
  return privateFile(pdf, 'application/pdf', `${params.event}-badges.pdf`);
};
