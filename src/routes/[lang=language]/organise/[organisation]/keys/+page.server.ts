import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { listEvents } from '#domains/events/server/list-events.ts';
import { createApiKey, createApiKeyInput } from '#domains/organisations/server/create-api-key.ts';
import { listApiKeys } from '#domains/organisations/server/list-api-keys.ts';
import { revokeApiKey } from '#domains/organisations/server/revoke-api-key.ts';
import { readForm } from '#platform/server/http/form-data.ts';
import { formatDate } from '#platform/time/format.ts';
import { formatInstantDate } from '#platform/time/format-instant.ts';
import { answerForm } from '../../answer-form.ts';
import { all, text } from '../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals;
  const { db, env } = locals.app;
  const { organisation } = params;
  const keys = await listApiKeys(db, locals.actor, { organisation });
  const [event] = await listEvents(db, locals.actor, { organisation, archived: false });
  const asked = url.searchParams.get('revoke');
  return {
    keys: keys.map((key) => ({
      ...key,
      createdAt: formatInstantDate(lang, key.createdAt),
      lastUsedOn: key.lastUsedOn && formatDate(lang, key.lastUsedOn),
      revokedAt: key.revokedAt && formatInstantDate(lang, key.revokedAt),
    })),
    /** The key about to be revoked; the page asks first. */
    asked: keys.find(({ id, revokedAt }) => id === asked && revokedAt === null) ?? null,
    done: url.searchParams.get('done'),
    api: `${env.ORIGIN}/api/v1`,
    /** For the example. */
    event: event?.slug ?? 'my-event',
  };
};

const revokeForm = z.object({ id: z.uuid() });

export const actions: Actions = {
  /** Answers with the page itself: a redirect would have to carry the key in an address or keep it somewhere. */
  create: (event) =>
    answerForm(event, 'key', async (form) => {
      const { locals, params } = event;
      const input = createApiKeyInput.parse({
        organisation: params['organisation'],
        name: text(form, 'name'),
        rights: all(form, 'rights'),
      });
      const { key } = await createApiKey(locals.app.db, locals.actor, input);
      return { made: { key, name: input.name, rights: input.rights } };
    }),
  revoke: async ({ locals, params, request }) => {
    const form = await readForm(request, revokeForm);
    if (!form.ok) return form.refused;
    const { organisation, lang } = params;
    await revokeApiKey(locals.app.db, locals.actor, { organisation, keyId: form.data.id });
    redirect(303, `/${lang}/organise/${organisation}/keys?done=revoked`);
  },
};
