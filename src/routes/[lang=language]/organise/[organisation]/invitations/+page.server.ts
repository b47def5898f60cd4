import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';
import { listEvents } from '#domains/events/server/list-events.ts';
import { invite as inviteInput } from '#domains/organisations/schema.ts';
import { invite } from '#domains/organisations/server/invite.ts';
import { listInvitations } from '#domains/organisations/server/list-invitations.ts';
import { revokeInvitation } from '#domains/organisations/server/revoke-invitation.ts';
import { pickText } from '#platform/i18n/languages.ts';
import { readForm, refuse } from '#platform/server/http/form-data.ts';
import { formatInstantDate } from '#platform/time/format-instant.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { db } = locals.app;
  const { lang } = locals;
  const invitations = await listInvitations(db, locals.actor, params);
  const events = await listEvents(db, locals.actor, { organisation: params.organisation, archived: false });
  return {
    invitations: invitations.map((invitation) => ({
      ...invitation,
      sentAt: formatInstantDate(lang, invitation.sentAt),
      expiresAt: formatInstantDate(lang, invitation.expiresAt),
    })),
    events: events.map((event) => ({
      slug: event.slug,
      title: pickText(event.title, lang, event.lang)?.text ?? event.slug,
    })),
    done: url.searchParams.get('done'),
  };
};

const inviteForm = inviteInput.omit({ organisation: true });
const revokeForm = z.object({ id: z.uuid() });

export const actions: Actions = {
  invite: async ({ locals, params, request }) => {
    const form = await readForm(request, inviteForm);
    if (!form.ok) return form.refused;
    try {
      await invite(locals.app.db, locals.actor, { ...form.data, organisation: params.organisation });
    } catch (error) {
      return refuse(error, form.values);
    }
    redirect(303, `${here(params)}?done=sent`);
  },
  revoke: async ({ locals, params, request }) => {
    const form = await readForm(request, revokeForm);
    if (!form.ok) return form.refused;
    await revokeInvitation(locals.app.db, locals.actor, { ...form.data, organisation: params.organisation });
    redirect(303, `${here(params)}?done=revoked`);
  },
};

function here(params: { lang: string; organisation: string }): string {
  return `/${params.lang}/organise/${params.organisation}/invitations`;
}
