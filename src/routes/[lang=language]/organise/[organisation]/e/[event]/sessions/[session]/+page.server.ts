import { error, redirect } from '@sveltejs/kit';
import * as schema from '#domains/events/schema.ts';
import { addSlot } from '#domains/events/server/add-slot.ts';
import { loadDraft } from '#domains/events/server/load-draft.ts';
import { mergeSessions } from '#domains/events/server/merge-sessions.ts';
import { removeSession } from '#domains/events/server/remove-session.ts';
import { removeSlot } from '#domains/events/server/remove-slot.ts';
import { saveSession } from '#domains/events/server/save-session.ts';
import { saveSlot } from '#domains/events/server/save-slot.ts';
import { separateSlots } from '#domains/events/server/separate-slots.ts';
import { answerForm } from '../../../../../answer-form.ts';
import { number, required, text } from '../../../../../form-fields.ts';
import { sessionChanges, slotChanges } from '../../../../../session-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, parent }) => {
  const { draft } = await parent();
  return {
    session: draft.sessions.find((one) => one.id === params.session) ?? error(404, 'session.not_found'),
  };
};

const slotName = (form: FormData) => `slot-${text(form, 'slotId')}`;

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'session', async (form) => {
      const { db, actor, target } = context(event);
      required(form, `title.${text(form, 'originalLang')}`);
      const input = schema.saveSession.parse({
        ...target,
        sessionId: event.params.session,
        expectedVersion: number(form, 'expectedVersion') ?? undefined,
        changes: sessionChanges(form, await draftOf(event)),
      });
      await saveSession(db, actor, input);
    }),
  slot: (event) =>
    answerForm(event, slotName, async (form) => {
      const { db, actor, target } = context(event);
      required(form, 'date');
      const changes = slotChanges(form, await draftOf(event));
      const slotId = text(form, 'slotId');
      if (slotId !== '') await saveSlot(db, actor, schema.saveSlot.parse({ ...target, slotId, changes }));
      else
        await addSlot(
          db,
          actor,
          schema.addSlot.parse({ ...target, sessionId: event.params.session, slot: changes }),
        );
    }),
  removeSlot: (event) =>
    answerForm(event, slotName, async (form) => {
      const { db, actor, target } = context(event);
      await removeSlot(db, actor, schema.removeSlot.parse({ ...target, slotId: text(form, 'slotId') }));
    }),
  separate: (event) =>
    answerForm(event, slotName, async (form) => {
      const { db, actor, target } = context(event);
      await separateSlots(
        db,
        actor,
        schema.separateSlots.parse({ ...target, slotIds: [text(form, 'slotId')] }),
      );
    }),
  merge: (event) =>
    answerForm(event, 'merge', async (form) => {
      const { db, actor, target } = context(event);
      const input = { ...target, into: event.params.session, from: text(form, 'from') };
      await mergeSessions(db, actor, schema.mergeSessions.parse(input));
    }),
  remove: (event) =>
    answerForm(event, 'remove', async () => {
      const { db, actor, target } = context(event);
      await removeSession(
        db,
        actor,
        schema.removeSession.parse({ ...target, sessionId: event.params.session }),
      );
      const { locals, params } = event;
      redirect(303, `/${locals.lang}/organise/${params.organisation}/e/${params.event}/programme`);
    }),
};

function context({ locals, params }: RequestEvent) {
  return { db: locals.app.db, actor: locals.actor, target: { event: params.event } };
}

function draftOf({ locals, params }: RequestEvent) {
  return loadDraft(locals.app.db, locals.actor, { slug: params.event });
}
