import { error } from '@sveltejs/kit';
import * as schema from '#domains/events/schema.ts';
import { listEvents } from '#domains/events/server/list-events.ts';
import { loadSeries } from '#domains/events/server/load-series.ts';
import { updateSeries } from '#domains/events/server/update-series.ts';
import { answerForm } from '../../../answer-form.ts';
import { flag, number, text, texts } from '../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const series = await loadSeries(locals.app.db, locals.actor, { slug: params.series });
  const { organisation } = params;
  const events = await listEvents(locals.app.db, locals.actor, { organisation, archived: false });
  const editions = events.filter((event) => event.series?.slug === series.slug);
  return { series: series.slug === params.series ? series : error(404, 'series.not_found'), editions };
};

export const actions: Actions = {
  default: (event) =>
    answerForm(event, 'series', async (form) => {
      const { locals, params } = event;
      const chair = contactOf(form, 'chair');
      const input = schema.updateSeries.parse({
        slug: params.series,
        expectedVersion: number(form, 'expectedVersion') ?? undefined,
        changes: {
          title: texts(form, 'title'),
          description: texts(form, 'description'),
          kind: text(form, 'kind'),
          lang: text(form, 'lang'),
          chair: Object.keys(chair).length > 0 ? chair : null,
          contact: contactOf(form, 'contact'),
          isPublished: flag(form, 'isPublished'),
        },
      });
      await updateSeries(locals.app.db, locals.actor, input);
    }),
};

function contactOf(form: FormData, name: string) {
  const given = ['name', 'role', 'email', 'phone'].map((key) => [key, text(form, `${name}.${key}`)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}
