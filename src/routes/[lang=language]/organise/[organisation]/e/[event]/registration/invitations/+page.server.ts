import { readInvitationList } from '#domains/registration/invitation-list.ts';
import { deskState } from '#domains/registration/rules.ts';
import * as schema from '#domains/registration/schema.ts';
import {
  revokePersonalInvitation,
  sendInvitationAgain,
} from '#domains/registration/server/change-invitation.ts';
import { invitePeople } from '#domains/registration/server/invite-people.ts';
import { listPersonalInvitations } from '#domains/registration/server/list-personal-invitations.ts';
import { loadDeskSetup } from '#domains/registration/server/load-desk-setup.ts';
import { isPageLanguage } from '#platform/i18n/languages.ts';
import { formatInstantDate } from '#platform/time/format-instant.ts';
import { answerForm } from '../../../../../answer-form.ts';
import { required, text } from '../../../../../form-fields.ts';
import { badLines } from './bad-lines.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { setup } = await parent();
  if (!setup.desk) return { invitations: [], canBeUsed: false };
  const { app, actor, lang } = locals;
  const invitations = await listPersonalInvitations(app.db, actor, { event: params.event });
  return {
    canBeUsed: deskState(setup.desk, app.now()) === 'open',
    invitations: invitations.map((one) => ({ ...one, sentAt: formatInstantDate(lang, one.sentAt) })),
  };
};

export const actions: Actions = {
  send: (event) =>
    answerForm(event, 'send', async (form) => {
      const { locals, params } = event;
      const { categories } = await loadDeskSetup(locals.app.db, locals.actor, { event: params.event });
      const lang = text(form, 'lang');
      const list = readInvitationList(required(form, 'list'), categories, {
        lang: isPageLanguage(lang) ? lang : locals.lang,
        categoryId: text(form, 'categoryId'),
      });
      badLines(list, locals.lang);
      const input = schema.invitePeople.parse({ event: params.event, people: list.people });
      return invitePeople(locals.app.db, locals.actor, input, locals.app.now());
    }),
  again: (event) =>
    answerForm(event, 'again', async (form) => {
      await sendInvitationAgain(
        event.locals.app.db,
        event.locals.actor,
        one(event, form),
        event.locals.app.now(),
      );
    }),
  revoke: (event) =>
    answerForm(event, 'revoke', async (form) => {
      await revokePersonalInvitation(
        event.locals.app.db,
        event.locals.actor,
        one(event, form),
        event.locals.app.now(),
      );
    }),
};

function one({ params }: RequestEvent, form: FormData) {
  return schema.oneInvitation.parse({ event: params.event, id: text(form, 'id') });
}
