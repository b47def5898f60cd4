import { oneRegistration } from '#domains/registration/list/list-schema.ts';
import { writeLetter } from '#domains/registration/server/list/write-letter.ts';
import { registrationListTexts } from '#platform/i18n/texts/registration-list.ts';
import type { RequestHandler } from './$types';

/** By a button alone: each letter ends the code of the one before. */
export const POST: RequestHandler = async ({ locals, params }) => {
  const { app, actor } = locals;
  const input = oneRegistration.parse({ event: params.event, id: params.registration });
  const { pdf, lang } = await writeLetter(app.db, actor, { ...input, origin: app.env.ORIGIN }, app.now());
  return new Response(pdf, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${registrationListTexts[lang].letter.file}.pdf"`,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  });
};
