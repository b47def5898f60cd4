import { listPublications } from '#domains/events/server/list-publications.ts';
import { previewPublication } from '#domains/events/server/preview-publication.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { unpublishEvent } from '#domains/events/server/unpublish-event.ts';
import * as schema from '#domains/events/schema.ts';
import { countUntold } from '#domains/registration/server/tell-changes.ts';
import { answerForm } from '../../../../answer-form.ts';
import { number, text } from '../../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { mayEdit } = await parent();
  const slug = params.event;
  const history = await listPublications(locals.app.db, locals.actor, { slug });
  if (!mayEdit) return { history, preview: null, untold: 0 };
  const { document, ...preview } = await previewPublication(locals.app.db, locals.actor, { slug });
  const counts = { sessions: document.sessions.length, speakers: document.speakers.length };
  const untold = await countUntold(locals.app.db, locals.actor, { event: slug });
  return { history, preview: { ...preview, counts }, untold };
};

export const actions: Actions = {
  publish: (event) =>
    answerForm(event, 'publish', async (form) => {
      const { locals, params } = event;
      const expectedVersion = number(form, 'expectedVersion') ?? undefined;
      const input = schema.publishEvent.parse({
        slug: params.event,
        expectedVersion,
        note: text(form, 'note'),
      });
      await publishEvent(locals.app.db, locals.actor, input);
    }),
  withdraw: (event) =>
    answerForm(event, 'withdraw', async (form) => {
      const { locals, params } = event;
      const input = schema.unpublishEvent.parse({ slug: params.event, note: text(form, 'note') });
      await unpublishEvent(locals.app.db, locals.actor, input);
    }),
};
