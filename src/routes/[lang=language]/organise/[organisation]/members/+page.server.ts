import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';
import { changeRole as changeRoleInput } from '#domains/organisations/schema.ts';
import { changeRole, removeMember } from '#domains/organisations/server/change-role.ts';
import { listMembers } from '#domains/organisations/server/list-members.ts';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { readForm, refuse } from '#platform/server/http/form-data.ts';
import { formatInstantDate } from '#platform/time/format-instant.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { members, guests, mayManage } = await listMembers(locals.app.db, locals.actor, params);
  const asked = url.searchParams.get('remove');
  return {
    members: members.map((member) => ({ ...member, since: formatInstantDate(locals.lang, member.since) })),
    guests,
    mayManage,
    own: locals.account?.id ?? '',
    /** Whoever is about to be removed; the page asks first. */
    asked: members.find(({ accountId }) => accountId === asked) ?? null,
    done: url.searchParams.get('done'),
  };
};

const roleForm = changeRoleInput.omit({ organisation: true });
const removeForm = z.object({ accountId: z.uuid() });
const guestForm = z.object({ accountId: z.uuid(), event: z.string().min(1) });

export const actions: Actions = {
  role: async ({ locals, params, request }) => {
    const form = await readForm(request, roleForm);
    if (!form.ok) return form.refused;
    try {
      await changeRole(locals.app.db, locals.actor, { ...form.data, organisation: params.organisation });
    } catch (error) {
      return refuse(error, form.values);
    }
    redirect(303, `${here(params)}?done=saved`);
  },
  remove: async ({ locals, params, request }) => {
    const form = await readForm(request, removeForm);
    if (!form.ok) return form.refused;
    try {
      await removeMember(locals.app.db, locals.actor, { ...form.data, organisation: params.organisation });
    } catch (error) {
      return refuse(error, form.values);
    }
    const hasLeft = form.data.accountId === locals.account?.id;
    redirect(303, hasLeft ? `/${params.lang}/organise` : `${here(params)}?done=removed`);
  },
  guest: async ({ locals, params, request }) => {
    const form = await readForm(request, guestForm);
    if (!form.ok) return form.refused;
    await setEventRight(locals.app.db, locals.actor, { ...form.data, role: null });
    redirect(303, `${here(params)}?done=removed`);
  },
};

function here(params: { lang: string; organisation: string }): string {
  return `/${params.lang}/organise/${params.organisation}/members`;
}
