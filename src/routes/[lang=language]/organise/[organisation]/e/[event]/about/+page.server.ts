import * as schema from '#domains/events/schema.ts';
import { listSeries } from '#domains/events/server/list-series.ts';
import { updateEvent } from '#domains/events/server/update-event.ts';
import { answerForm } from '../../../../answer-form.ts';
import { all, date, lines, number, optional, rows, text, texts } from '../../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { isMember } = await parent();
  const { organisation } = params;
  return { series: isMember ? await listSeries(locals.app.db, locals.actor, { organisation }) : [] };
};

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'about', async (form) => {
      const { locals, params } = event;
      const input = schema.updateEvent.parse({
        slug: params.event,
        expectedVersion: number(form, 'expectedVersion') ?? undefined,
        changes: {
          ...wordsOf(form),
          ...timeOf(form),
          registration: registrationOf(form),
          practical: practicalOf(form),
          contact: filled({
            name: text(form, 'contact.name'),
            role: text(form, 'contact.role'),
            email: text(form, 'contact.email'),
            phone: text(form, 'contact.phone'),
          }),
          privacy: privacyOf(form),
        },
      });
      await updateEvent(locals.app.db, locals.actor, input);
    }),
};

function wordsOf(form: FormData) {
  const lang = text(form, 'lang');
  return {
    lang,
    title: texts(form, 'title'),
    subtitle: texts(form, 'subtitle'),
    summary: texts(form, 'summary'),
    description: texts(form, 'description'),
    theme: texts(form, 'theme'),
    account: texts(form, 'account'),
    questions: lines(form, 'questions').map((question) => ({ [lang]: question })),
    ...(form.has('series') ? { series: optional(form, 'series') } : {}),
    edition: optional(form, 'edition'),
    editionYear: number(form, 'editionYear'),
  };
}

function timeOf(form: FormData) {
  const startsOn = date(form, 'startsOn');
  return {
    startsOn,
    endsOn: date(form, 'endsOn') ?? startsOn,
    datesNote: texts(form, 'datesNote'),
    timeZone: text(form, 'timeZone') || 'Europe/Copenhagen',
    attendance: text(form, 'attendance'),
    tentative: all(form, 'tentative'),
  };
}

function registrationOf(form: FormData) {
  return {
    state: text(form, 'registration.state'),
    ...filled({
      url: text(form, 'registration.url'),
      deadline: date(form, 'registration.deadline') ?? '',
      answerBy: date(form, 'registration.answerBy') ?? '',
      price: text(form, 'registration.price'),
    }),
    note: texts(form, 'registration.note'),
  };
}

function practicalOf(form: FormData) {
  return rows(form, 'practical')
    .map((row) => ({
      ...filled({ id: text(form, `practical.${row}.id`) }),
      heading: texts(form, `practical.${row}.heading`),
      body: texts(form, `practical.${row}.body`),
    }))
    .filter(({ heading, body }) => Object.keys(heading).length + Object.keys(body).length > 0);
}

function privacyOf(form: FormData) {
  const controllers = rows(form, 'controller')
    .map((row) => ({
      name: text(form, `controller.${row}.name`),
      ...filled({
        address: text(form, `controller.${row}.address`),
        email: text(form, `controller.${row}.email`),
      }),
    }))
    .filter(({ name }) => name !== '');
  return { controllers, ...filled({ answers: text(form, 'answers'), dpo: text(form, 'dpo') }) };
}

/** Without what was left blank. */
function filled<T extends Record<string, string>>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
}
