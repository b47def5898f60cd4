import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';
import * as schema from '#domains/people/schema.ts';
import {
  changeOwnAccount,
  removeMethod,
  removePasskey,
  renamePasskey,
} from '#domains/people/server/change-own-account.ts';
import { deleteOwnAccount } from '#domains/people/server/delete-own-account.ts';
import { findOwnAccount } from '#domains/people/server/find-own-account.ts';
import { endAllSessions, endSession, listSessions } from '#domains/people/server/sign-in/sessions.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { list } from '#platform/i18n/plural.ts';
import { readForm, refuse } from '#platform/server/http/form-data.ts';
import { formatInstantDate } from '#platform/time/format-instant.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.account) redirect(303, `/${locals.lang}/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const { db, env } = locals.app;
  const account = await findOwnAccount(db, locals.actor);
  const sessions = await listSessions(db, locals.actor);
  const date = (instant: string) => formatInstantDate(locals.lang, instant);
  return {
    account: {
      ...account,
      passkeys: account.passkeys.map((passkey) => ({ ...passkey, createdAt: date(passkey.createdAt) })),
      methods: account.methods.map((method) => ({ ...method, createdAt: date(method.createdAt) })),
    },
    sessions: sessions.map((session) => ({
      id: session.id,
      device: session.device,
      since: date(session.startedAt),
      until: date(session.expiresAt),
      isThis: session.id === locals.sessionId,
    })),
    provider: env.OIDC_NAME,
    accountName: account.name,
    isOperator: locals.actor.kind === 'account' && locals.actor.isOperator,
    done: url.searchParams.get('done'),
  };
};

const idForm = z.object({ id: z.uuid() });
const deleteForm = z.object({ email: z.string() });

export const actions: Actions = {
  save: async ({ locals, params, request }) => {
    const form = await readForm(request, schema.changeOwnAccount);
    if (!form.ok) return form.refused;
    await changeOwnAccount(locals.app.db, locals.actor, form.data);
    redirect(303, `/${params.lang}/account?done=saved`);
  },
  rename: async ({ locals, params, request }) => {
    const form = await readForm(request, schema.renamePasskey);
    if (!form.ok) return form.refused;
    await renamePasskey(locals.app.db, locals.actor, form.data);
    redirect(303, `/${params.lang}/account?done=saved#passkeys`);
  },
  removePasskey: async ({ locals, params, request }) => {
    const form = await readForm(request, idForm);
    if (!form.ok) return form.refused;
    await removePasskey(locals.app.db, locals.actor, form.data);
    redirect(303, `/${params.lang}/account?done=saved#passkeys`);
  },
  removeMethod: async ({ locals, params, request }) => {
    const form = await readForm(request, idForm);
    if (!form.ok) return form.refused;
    await removeMethod(locals.app.db, locals.actor, form.data);
    redirect(303, `/${params.lang}/account?done=saved`);
  },
  end: async ({ locals, params, request }) => {
    const form = await readForm(request, idForm);
    if (!form.ok) return form.refused;
    await endSession(locals.app.db, locals.actor, form.data.id);
    redirect(303, `/${params.lang}/account?done=saved#sessions`);
  },
  endAll: async ({ locals, params }) => {
    await endAllSessions(locals.app.db, locals.actor);
    redirect(303, `/${params.lang}/sign-in`);
  },
  delete: async ({ locals, params, request }) => {
    const form = await readForm(request, deleteForm);
    if (!form.ok) return form.refused;
    try {
      await deleteOwnAccount(locals.app, locals.actor, form.data);
    } catch (error) {
      const failure = refuse(error, form.values);
      const names = isDomainError(error) && Array.isArray(error.data['names']) ? error.data['names'] : [];
      return fail(failure.status, { ...failure.data, names: list(locals.lang, names.map(String)) });
    }
    redirect(303, `/${params.lang}/account/deleted`);
  },
};
