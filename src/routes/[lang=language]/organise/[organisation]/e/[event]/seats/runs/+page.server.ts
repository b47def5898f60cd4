import { redirect } from '@sveltejs/kit';
import { listRuns, readRun } from '#domains/allocation/server/read-runs.ts';
import { startRun } from '#domains/allocation/server/start-run.ts';
import { stopRun } from '#domains/allocation/server/stop-run.ts';
import * as schema from '#domains/allocation/setup.ts';
import { flag, number, text } from '../../../../../form-fields.ts';
import { answerSeats } from '../seat-forms.ts';
import type { Actions, PageServerLoad } from './$types';

/** So many stand side by side. */
const mostCompared = 3;

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
  depends('samskab:seats');
  const runs = await listRuns(locals.app.db, locals.actor, { event: params.event });
  const wanted = url.searchParams.getAll('run');
  const solved = runs.filter(({ outcome }) => outcome !== null);
  const chosen = solved.filter(({ id }) => wanted.includes(id));
  const compared = (chosen.length > 0 ? chosen : solved.slice(0, 2)).slice(0, mostCompared);
  // How each workshop is mixed takes reading the whole run, and is worth it only beside another.
  const mixed =
    compared.length < 2
      ? []
      : compared.map(({ id }) => readRun(locals.app.db, locals.actor, { event: params.event, run: id }));
  const tables = (await Promise.all(mixed)).map(({ number, tables }) => ({ number, tables }));
  const inOrder = <One extends { number: number }>(list: One[]) =>
    list.sort((one, other) => one.number - other.number);
  return { runs, compared: inOrder(compared), mixes: inOrder(tables) };
};

export const actions: Actions = {
  start: (event) =>
    answerSeats(event, 'start', async (form) => {
      const { app, actor, lang } = event.locals;
      const input = schema.startRun.parse({
        event: event.params.event,
        label: text(form, 'label'),
        seconds: number(form, 'seconds') ?? undefined,
        keepSeats: flag(form, 'keepSeats'),
      });
      const { id } = await startRun(app.db, actor, input, app.now());
      redirect(
        303,
        `/${lang}/organise/${event.params.organisation}/e/${event.params.event}/seats/runs/${id}`,
      );
    }),
  stop: (event) =>
    answerSeats(event, 'stop', async (form) => {
      const input = schema.ofRun.parse({ event: event.params.event, run: text(form, 'run') });
      await stopRun(event.locals.app.db, event.locals.actor, input);
    }),
};
