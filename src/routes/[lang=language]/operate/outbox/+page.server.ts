import type { PageServerLoad } from './$types';
import { listOutbox } from '#domains/organisations/server/list-outbox.ts';
import { formatInstant } from '#platform/time/format-instant.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const before = url.searchParams.get('before') ?? undefined;
  const { mails, next } = await listOutbox(locals.app, locals.actor, { before });
  const { env } = locals.app;
  return {
    mails: mails.map(({ queuedAt, ...mail }) => ({ ...mail, when: formatInstant(locals.lang, queuedAt) })),
    next,
    sendsMail: env.SMTP_URL !== undefined,
    knowsBounces: env.BOUNCE_URL !== undefined,
    isDemonstration: env.DEMO,
  };
};
