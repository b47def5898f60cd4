import { redirect } from '@sveltejs/kit';
import { previewPublication } from '#domains/allocation/server/preview-publication.ts';
import { publishAllocation } from '#domains/allocation/server/publish-allocation.ts';
import { faultSentence } from '#domains/allocation/seat-words.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import * as schema from '#domains/allocation/setup.ts';
import { answerSeats } from '../../../seat-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { app, actor, lang } = locals;
  try {
    const input = { event: params.event, run: params.run };
    return { preview: await previewPublication(app.db, actor, input, app.now()), fault: null };
  } catch (error) {
    const fault =
      isDomainError(error) && !error.code.endsWith('not_found') ? faultSentence(error, lang) : null;
    if (fault === null) throw error;
    return { preview: null, fault };
  }
};

export const actions: Actions = {
  publish: (event) =>
    answerSeats(event, 'publish', async () => {
      const { app, actor, lang } = event.locals;
      const { event: slug = '', organisation = '', run } = event.params;
      const input = schema.ofRun.parse({ event: slug, run });
      await publishAllocation(app.db, actor, input, app.now());
      redirect(303, `/${lang}/organise/${organisation}/e/${slug}/seats`);
    }),
};
