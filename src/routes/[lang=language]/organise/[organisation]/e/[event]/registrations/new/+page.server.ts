import { fail, redirect } from '@sveltejs/kit';
import { viewDesk, viewQuestions } from '#domains/registration/desk-view.ts';
import { valuesOf, type RefusedRegistration } from '#domains/registration/form-values.ts';
import { readRegistrationForm } from '#domains/registration/registration-form.ts';
import { organiserDesk } from '#domains/registration/server/list/organiser-desk.ts';
import { registerPeople } from '#domains/registration/server/list/register-people.ts';
import { isPageLanguage } from '#platform/i18n/languages.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const noCodes = new Map<string, string>();

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const desk = await deskOrNull(locals, params.event);
  if (!desk) return { desk: null, questions: [], size: 1 };
  const { questions: _, ...view } = viewDesk(desk, locals.lang, locals.app.now());
  const size = Number(url.searchParams.get('size') ?? 1);
  return {
    desk: view,
    questions: viewQuestions(desk.questions, desk, locals.lang),
    size: Number.isInteger(size) ? Math.min(Math.max(size, 1), desk.groupMax) : 1,
  };
};

/** Null where the event is not published yet; the page says what to do. */
async function deskOrNull(locals: App.Locals, event: string) {
  try {
    return await organiserDesk(locals.app.db, locals.actor, event);
  } catch (error) {
    if (isDomainError(error) && error.code === 'registration.unpublished.conflict') return null;
    throw error;
  }
}

async function register({ locals, params, request }: RequestEvent) {
  const form = await request.formData();
  const refuse = (errors: RefusedRegistration['errors'], problem: string | null) =>
    fail(422, { values: valuesOf(form), errors, problem } satisfies RefusedRegistration);
  const desk = await organiserDesk(locals.app.db, locals.actor, params.event);
  const reading = readRegistrationForm(form, desk, { codes: noCodes, isOrganiser: true });
  if (!reading.ok) return refuse(reading.errors, null);
  const said = form.get('mail_lang');
  const receipt = await registerPeople(
    locals.app.db,
    locals.actor,
    {
      ...reading.form,
      event: params.event,
      lang: isPageLanguage(said) ? said : locals.lang,
      way: 'organiser',
      sendMail: form.has('send_mail'),
    },
    locals.app.now(),
  );
  if (!('ids' in receipt)) return refuse({}, receipt.answer);
  const number = receipt.answer === 'waitlisted' ? `&number=${receipt.number}` : '';
  const base = `/${locals.lang}/organise/${params.organisation}/e/${params.event}/registrations`;
  redirect(303, `${base}/new?done=${receipt.answer}${number}&id=${receipt.ids[0] ?? ''}`);
}

export const actions: Actions = {
  default: register,
};
