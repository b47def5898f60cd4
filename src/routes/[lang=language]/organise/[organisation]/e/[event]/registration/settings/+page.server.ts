import * as schema from '#domains/registration/schema.ts';
import { updateDesk } from '#domains/registration/server/update-desk.ts';
import { answerForm } from '../../../../../answer-form.ts';
import { date, flag, localTime, number, optional, text, texts } from '../../../../../form-fields.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'settings', async (form) => {
      const { locals, params } = event;
      const input = schema.updateDesk.parse({
        event: params.event,
        changes: { ...wayOf(form), ...waitingOf(form), ...groupsOf(form) },
      });
      await updateDesk(locals.app.db, locals.actor, input);
    }),
};

function wayOf(form: FormData) {
  return {
    wayIn: text(form, 'wayIn'),
    url: optional(form, 'url'),
    opens: localTime(form, 'opens', '00:00'),
    closes: localTime(form, 'closes', '23:59'),
    intro: texts(form, 'intro'),
    promiseOn: date(form, 'promiseOn'),
    decisions: text(form, 'decisions'),
  };
}

function waitingOf(form: FormData) {
  return {
    waitingList: flag(form, 'waitingList'),
    offers: text(form, 'offers'),
    offerHours: number(form, 'offerHours') ?? undefined,
    passing: flag(form, 'passing'),
  };
}

function groupsOf(form: FormData) {
  return {
    confirmHours: number(form, 'confirmHours') ?? undefined,
    groupMax: number(form, 'groupMax') ?? undefined,
    unnamedUntil: date(form, 'unnamedUntil'),
    walkIns: flag(form, 'walkIns'),
    guestListOn: date(form, 'guestListOn'),
  };
}
