import { redirect } from '@sveltejs/kit';
import { overrideSeat, previewOverride } from '#domains/allocation/server/override-seat.ts';
import { readRun } from '#domains/allocation/server/read-runs.ts';
import { listSeatPeople } from '#domains/allocation/server/seat-people.ts';
import { readPublishedSeats } from '#domains/allocation/server/read-published-seats.ts';
import { stopRun } from '#domains/allocation/server/stop-run.ts';
import { faultName, faultSentence, ruleSentence } from '#domains/allocation/seat-words.ts';
import * as schema from '#domains/allocation/setup.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { optional, text } from '../../../../../../form-fields.ts';
import { answerSeats } from '../../seat-forms.ts';
import type { Actions, PageServerLoad } from './$types';

const mostFound = 20;

export const load: PageServerLoad = async (event) => {
  const { locals, params, url, parent, depends } = event;
  depends('samskab:seats');
  const { db } = locals.app;
  const input = { event: params.event, run: params.run };
  const { seats: ofRun, names, reports, ...run } = await readRun(db, locals.actor, input);
  const { seats: setUp } = await parent();
  const isPublished = setUp.allocation?.publishedRun === run.id;
  const q = (url.searchParams.get('q') ?? '').trim();
  const chosen = url.searchParams.get('person');
  const isAsked = q !== '' || chosen !== null;
  const { people } = isAsked
    ? await listSeatPeople(db, locals.actor, { event: params.event })
    : { people: [] };
  const low = q.toLocaleLowerCase(locals.lang);
  const seats =
    isPublished && chosen ? await readPublishedSeats(db, locals.actor, { event: params.event }) : ofRun;
  const person = people.find(({ id }) => id === chosen);
  return {
    run,
    isPublished,
    reports: reports.map((report) => ruleSentence(report, names, locals.lang)),
    q,
    found: chosen
      ? []
      : people.filter(({ name }) => name?.toLocaleLowerCase(locals.lang).includes(low)).slice(0, mostFound),
    person: person && {
      id: person.id,
      name: person.name,
      slots: seats.filter((seat) => seat.person === person.id).map(({ occurrence }) => occurrence),
    },
    cost: person ? await costOf(event, isPublished) : null,
  };
};

/** What the move in the address would cost; null where none is asked about. */
async function costOf({ locals, params, url }: Parameters<PageServerLoad>[0], isPublished: boolean) {
  const block = url.searchParams.get('block');
  if (block === null) return null;
  const to = url.searchParams.get('to') || null;
  const input = schema.overrideSeat.safeParse({
    ...{ event: params.event, run: isPublished ? null : params.run },
    ...{ registration: url.searchParams.get('person'), block, to },
  });
  if (!input.success) return null;
  try {
    const { names, moved, broken, ...cost } = await previewOverride(locals.app.db, locals.actor, input.data);
    return {
      ...cost,
      ...{ block, to, fault: null },
      along: moved.flatMap((id) =>
        id === input.data.registration ? [] : (faultName(names[id], locals.lang) ?? []),
      ),
      broken: [...new Set(broken.map((rule) => ruleSentence(rule, names, locals.lang)))],
    };
  } catch (error) {
    const fault = isDomainError(error) ? faultSentence(error, locals.lang) : null;
    if (fault === null) throw error;
    return { block, to, fault, before: [], after: [], lossBefore: 0, lossAfter: 0, along: [], broken: [] };
  }
}

export const actions: Actions = {
  stop: (event) =>
    answerSeats(event, 'stop', async () => {
      const input = schema.ofRun.parse({ event: event.params.event, run: event.params.run });
      await stopRun(event.locals.app.db, event.locals.actor, input);
    }),
  move: (event) =>
    answerSeats(event, 'move', async (form) => {
      const { app, actor, lang } = event.locals;
      const { event: slug = '', organisation = '', run } = event.params;
      const input = schema.overrideSeat.parse({
        ...{ event: slug, run: text(form, 'published') === 'yes' ? null : run },
        registration: text(form, 'person'),
        block: text(form, 'block'),
        to: optional(form, 'to'),
      });
      const made = await overrideSeat(app.db, actor, input, app.now());
      if (made) redirect(303, `/${lang}/organise/${organisation}/e/${slug}/seats/runs/${made.id}`);
    }),
};
