import { findOwnSeatsPage } from '#domains/allocation/server/find-own-seats-page.ts';
import { auditFields, auditSentence } from '#domains/organisations/audit-sentence.ts';
import { answerText } from '#domains/registration/list/answer-text.ts';
import { viewDesk, viewQuestions } from '#domains/registration/desk-view.ts';
import { valuesOf } from '#domains/registration/form-values.ts';
import { questionsOf, readChange, type ChangePart } from '#domains/registration/list/change-form.ts';
import { answerValuesOf, needValuesOf } from '#domains/registration/list/change-values.ts';
import * as schema from '#domains/registration/list/list-schema.ts';
import { cancelRegistration } from '#domains/registration/server/cancel-registration.ts';
import { confirmAddress } from '#domains/registration/server/confirm-address.ts';
import { accessAsOrganiser } from '#domains/registration/server/list/access-as-organiser.ts';
import { changeAsOrganiser } from '#domains/registration/server/list/change-as-organiser.ts';
import { correctRegistration } from '#domains/registration/server/list/correct-registration.ts';
import { deskToChange } from '#domains/registration/server/list/desk-to-change.ts';
import { mailLink } from '#domains/registration/server/list/mail-link.ts';
import { moveCategory } from '#domains/registration/server/list/move-category.ts';
import { offerByHand } from '#domains/registration/server/list/offer-by-hand.ts';
import {
  readRegistration,
  type ReadRegistration,
} from '#domains/registration/server/list/read-registration.ts';
import { readSensitive } from '#domains/registration/server/list/read-sensitive.ts';
import { said } from '#domains/events/said-text.ts';
import { endSentence } from '#domains/registration/own-view.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { auditTexts } from '#platform/i18n/texts/audit.ts';
import { formTexts } from '#platform/i18n/texts/forms.ts';
import { membersTexts } from '#platform/i18n/texts/members.ts';
import { registrationListTexts } from '#platform/i18n/texts/registration-list.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import { formatMoney } from '#platform/money.ts';
import { formatInstant, formatInstantDate } from '#platform/time/format-instant.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { fail } from '@sveltejs/kit';
import { answerForm } from '../../../../../answer-form.ts';
import { optional, required, text } from '../../../../../form-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const input = { event: params.event, id: params.registration };
  const found = await readRegistration(locals.app.db, locals.actor, input);
  const desk = await deskToChange(locals.app.db, locals.actor, params.event);
  return {
    registration: view(found, locals.lang),
    change: desk && changeable(desk, found, locals.lang, locals.app.now()),
    takesWishes: (await findOwnSeatsPage(locals.app.db, found.row)) === 'wishes',
  };
};

type ChangeDesk = NonNullable<Awaited<ReturnType<typeof deskToChange>>>;

function standingOf({ category_id, state }: ReadRegistration['row']) {
  return { categoryId: category_id, isAccepted: state === 'confirmed' || state === 'attended' };
}

/** What the forms for changing answers show; nothing of it is sensitive. */
function changeable(desk: ChangeDesk, found: ReadRegistration, lang: PageLanguage, now: number) {
  // That an extra is full says nothing to whoever has it.
  const has = new Set(found.extras.flatMap(({ id, state }) => (state === 'taken' ? [id] : [])));
  const extras = desk.extras.map((extra) => (has.has(extra.id) ? { ...extra, free: null } : extra));
  const { questions: _, ...view } = viewDesk({ ...desk, extras }, lang, now, true);
  const asked = (part: ChangePart) =>
    viewQuestions(questionsOf(desk, part, standingOf(found.row)), desk, lang);
  return {
    desk: view,
    answers: asked('answers'),
    needs: asked('needs'),
    values: answerValuesOf(found, desk, lang),
  };
}

/** What the page shows; hashes, pseudonyms and ids of others stay here. */
function view(found: ReadRegistration, lang: PageLanguage) {
  const { row, number, categories, currency, timeZone } = found;
  const name = (texts: typeof found.category) => said(texts, lang, found.lang)?.text ?? '–';
  const moment = (instant: string | null) => (instant === null ? null : momentIn(lang, instant, timeZone));
  const money = (amount: number) => (amount === 0 ? null : formatMoney(lang, amount, currency));
  return {
    id: row.id,
    state: row.state,
    holds: row.holds,
    address_confirmed_at: row.address_confirmed_at,
    arrival: row.arrival,
    name: row.name,
    email: row.email,
    jobTitle: row.job_title,
    affiliation: row.affiliation,
    sector: row.sector,
    lang: row.lang,
    note: row.note,
    chairs: row.chairs,
    price: money(row.price),
    way: row.way,
    choices: { list: row.on_list, photos: row.photos, newsletter: row.newsletter },
    registered: formatInstant(lang, row.created_at),
    heldUntil: moment(row.hold_until),
    offeredUntil: moment(row.offered_until),
    ended: endSentence(lang, row.reason),
    number,
    categoryId: row.category_id,
    category: name(found.category),
    categories: categories.map((one) => ({ id: one.id, name: name(one.name) })),
    extras: found.extras.map((extra) => ({ ...extra, name: name(extra.name), price: money(extra.price) })),
    answers: answersIn(found.answers, found, lang),
    booking: found.booking,
    party: found.party,
    steps: found.steps.map((step) => ({
      id: step.id,
      at: formatInstant(lang, step.at),
      what: auditSentence(membersTexts[lang], step.action, 'registration').replace(/^[^:]+: /, ''),
      fields: auditFields(membersTexts[lang], auditTexts[lang], step.fields),
      actorKind: step.actorKind,
      actorName: step.actorName,
    })),
  };
}

function answersIn(
  answers: ReadRegistration['answers'],
  found: Pick<ReadRegistration, 'lang'>,
  lang: PageLanguage,
) {
  return answers.map((answer) => ({
    label: said(answer.label, lang, found.lang)?.text ?? '–',
    text: answerText(answer, lang, found.lang),
  }));
}

/** One step, and what the page then says. */
function step(
  event: RequestEvent,
  done: string,
  act: (input: schema.OneRegistration, form: FormData) => Promise<unknown>,
) {
  return answerForm(event, done, async (form) => {
    const { params } = event;
    const input = schema.oneRegistration.parse({ event: params.event, id: params.registration });
    const more = await act(input, form);
    return { done, ...(typeof more === 'object' ? more : {}) };
  });
}

/** Both forms for changing answers; a refused one comes back as it was typed. */
async function change(event: RequestEvent, part: ChangePart) {
  const { locals, params, request } = event;
  const { app, actor, lang } = locals;
  const input = schema.oneRegistration.parse({ event: params.event, id: params.registration });
  const { row } = await accessAsOrganiser(app.db, actor, input);
  const form = await request.formData();
  const sentences: Readonly<Record<string, string>> = {
    ...registrationTexts[lang].errors,
    ...registrationListTexts[lang].one.changeErrors,
  };
  const refuse = (status: number, errors: Record<string, string>, problem?: string) => {
    const fields = Object.entries(errors).map(([field, code]) => ({
      field,
      message: sentences[code] ?? code,
    }));
    const problems = problem === undefined ? fields : [{ field: '', message: problem }];
    return fail(status, {
      form: part,
      saved: false,
      values: valuesOf(form),
      errors,
      problems,
      conflict: false,
    });
  };
  const desk = await deskToChange(app.db, actor, params.event);
  if (!desk) return refuse(409, {}, formTexts[lang].domain['registration.unpublished.conflict']);
  const reading = readChange(form, desk, part, standingOf(row));
  if (!reading.ok) return refuse(422, reading.errors);
  try {
    await changeAsOrganiser(app.db, actor, { ...input, change: reading.change }, app.now());
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code === 'registration.full.conflict') return refuse(409, { companion: 'full' });
    if (error.code === 'registration.gone')
      return refuse(410, {}, formTexts[lang].domain['registration.gone']);
    throw error;
  }
  return { form: part, saved: true, values: {}, problems: [], conflict: false, done: part };
}

export const actions: Actions = {
  answers: (event) => change(event, 'answers'),
  needs: (event) => change(event, 'needs'),
  correct: (event) =>
    step(event, 'correct', (input, form) => {
      const { app, actor } = event.locals;
      const changes = {
        name: optional(form, 'name'),
        email: optional(form, 'email'),
        jobTitle: optional(form, 'jobTitle'),
        affiliation: optional(form, 'affiliation'),
        sector: optional(form, 'sector'),
        lang: text(form, 'lang') || undefined,
        note: optional(form, 'note'),
      };
      const parsed = schema.correctRegistration.parse({ ...input, changes });
      return correctRegistration(app.db, actor, parsed, app.now());
    }),
  move: (event) =>
    step(event, 'move', (input, form) => {
      const { app, actor } = event.locals;
      const categoryId = required(form, 'categoryId');
      return moveCategory(app.db, actor, schema.moveCategory.parse({ ...input, categoryId }), app.now());
    }),
  offer: (event) =>
    step(event, 'offer', async (input) => {
      const { app, actor } = event.locals;
      const { row } = await accessAsOrganiser(app.db, actor, input);
      const offer = { event: input.event, bookings: [row.booking_id] };
      const given = await offerByHand(app.db, actor, offer, app.now());
      return given === 0 ? { done: 'noOffer' } : {};
    }),
  confirm: (event) =>
    step(event, 'confirm', async (input) => {
      const { app, actor } = event.locals;
      await accessAsOrganiser(app.db, actor, input);
      await confirmAddress(app.db, actor, input, app.now());
    }),
  link: (event) =>
    step(event, 'link', (input) => {
      const { app, actor } = event.locals;
      return mailLink(app.db, actor, input, app.now());
    }),
  cancel: (event) =>
    step(event, 'cancel', async (input, form) => {
      const { app, actor } = event.locals;
      // Without scripts, too, nobody is cancelled by a slip of the hand.
      required(form, 'sure');
      await accessAsOrganiser(app.db, actor, input);
      await cancelRegistration(app.db, actor, input, app.now());
    }),
  sensitive: (event) =>
    step(event, 'sensitive', async (input) => {
      const { app, actor, lang } = event.locals;
      const facts = await readSensitive(app.db, actor, input);
      const { event: of } = await accessAsOrganiser(app.db, actor, input);
      const consent = facts.consentAt === null ? null : formatInstantDate(lang, facts.consentAt);
      const shown = { ...facts, consent, answers: answersIn(facts.answers, of, lang) };
      return { sensitive: { ...shown, values: needValuesOf(facts, lang) } };
    }),
};
