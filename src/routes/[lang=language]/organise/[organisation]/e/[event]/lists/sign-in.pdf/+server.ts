import { printSignIn } from '#domains/registration/server/print-people.ts';
import { privateFile } from '../../../../../private-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const input = { event: params.event, lang: locals.lang };
  const pdf = await printSignIn(locals.app.db, locals.actor, input, locals.app.now());
  return privateFile(pdf, 'application/pdf', `${params.event}-sign-in.pdf`);
};
