import { error, fail, redirect } from '@sveltejs/kit';
import { viewDesk } from '#domains/registration/desk-view.ts';
import type { Desk } from '#domains/registration/desk.ts';
import { valuesOf, type RefusedRegistration } from '#domains/registration/form-values.ts';
import { readRegistrationChange } from '#domains/registration/registration-form.ts';
import { deskState } from '#domains/registration/rules.ts';
import { changeRegistration } from '#domains/registration/server/change-registration.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import {
  keptValues,
  readFormFiles,
  type FormWithFiles,
} from '#domains/registration/server/read-form-files.ts';
import { readOwnDetails, type OwnDetails } from '#domains/registration/server/read-own-details.ts';
import { valuesOfDetails } from '#domains/registration/server/view-own-details.ts';
import { said } from '#domains/events/said-text.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { loadOwn } from '../load-own.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function ownDesk(event: RequestEvent | Parameters<PageServerLoad>[0]) {
  const own = await loadOwn(event);
  const found = await findDesk(event.locals.app.db, own.document.event.slug);
  if (!found || own.isOver) error(404, 'registration.not_found');
  const details = await readOwnDetails(event.locals.app.db, own.actor);
  const { state } = own.registration;
  return { own, desk: found.desk, details, isAccepted: state === 'confirmed' || state === 'attended' };
}

export const load: PageServerLoad = async (event) => {
  const { own, desk, details, isAccepted } = await ownDesk(event);
  const { lang, app } = event.locals;
  const { registration: row } = own;
  const { questions, ...view } = viewDesk(desk, lang, app.now(), isAccepted);
  const categories = changeable(desk, row, app.now()) ? view.categories : [];
  const isOwnOffered = categories.some(({ id }) => id === row.category_id);
  const isChoice = categories.length > (isOwnOffered ? 1 : 0);
  const ownCategory = desk.categories.find(({ id }) => id === row.category_id);
  const kept = { id: row.category_id, name: said(ownCategory?.name ?? {}, lang, desk.lang) };
  const offered = isOwnOffered
    ? categories
    : [{ ...kept, description: null, price: '', isFull: false, free: null }, ...categories];
  const closed = new Set(view.extras.map(({ id }) => id));
  return {
    event: own.event,
    mayHandOn: own.isIn && row.state === 'confirmed' && desk.wayIn !== 'application',
    // A code is for registering; who has a category with one keeps it.
    desk: { ...view, hasHidden: false, categories: isChoice ? offered : [] },
    questions: isChoice ? view.everyQuestion : questions(row.category_id),
    initial: valuesOfDetails(details, desk, lang),
    closedExtras: details.extras.flatMap(({ id }) => {
      const extra = desk.extras.find((one) => one.id === id);
      return closed.has(id) || !extra ? [] : [said(extra.name, lang, desk.lang)?.text ?? ''];
    }),
  };
};

function changeable(desk: Desk, row: OwnDetails['registration'], now: number): boolean {
  return deskState(desk, now) === 'open' && (desk.wayIn !== 'application' || row.state === 'applied');
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, params, request } = event;
    const { own, desk, details, isAccepted } = await ownDesk({ ...event, setHeaders: () => {} });
    let sent: FormWithFiles = { fields: new URLSearchParams(), files: new Map(), errors: {} };
    const refuse = (errors: RefusedRegistration['errors'], problem: string | null) =>
      fail(422, {
        values: { ...valuesOf(sent.fields), ...keptValues(sent.files) },
        errors,
        problem,
      } satisfies RefusedRegistration);
    try {
      sent = await readFormFiles(locals.app, request, desk, locals.network);
      const { category_id: categoryId } = own.registration;
      const files = new Map([...keptBefore(details), ...sent.files]);
      const reading = readRegistrationChange(sent.fields, desk, { categoryId, isAccepted, files });
      const wrong = { ...(reading.ok ? {} : reading.errors), ...sent.errors };
      if (!reading.ok || Object.keys(wrong).length > 0) return refuse(wrong, null);
      const { change } = reading;
      // The form knows one companion; an organiser may have written down more.
      const [first] = change.person.companions;
      const companions = first === undefined ? [] : [first, ...details.needs.companions.slice(1)];
      const person = { ...change.person, companions };
      const input = { id: own.registration.id, categoryId: change.categoryId, person };
      await changeRegistration(locals.app.db, own.actor, input, locals.app.now());
    } catch (caught) {
      if (!isDomainError(caught)) throw caught;
      const field = String(caught.data['field'] ?? 'category');
      if (caught.code === 'registration.full.conflict') return refuse({ [field]: 'full' }, null);
      if (caught.code === 'registration.category.conflict')
        return refuse({ category: 'category_closed' }, null);
      if (caught.code === 'registration.gone' || caught.code === 'rate.too_many')
        return refuse({}, caught.code);
      if (caught.code.startsWith('upload.'))
        return refuse({}, caught.code === 'upload.too_large' ? 'file_size' : 'file_broken');
      throw caught;
    }
    redirect(303, `/${params.lang}/r/${params.token}?done=saved`);
  },
};

/** A file stays until another takes its place. */
function keptBefore(details: OwnDetails) {
  return Object.entries(details.files).map(
    ([question, { id, name }]) => [`q.${question}`, { fileId: id, name, sha256: id }] as const,
  );
}
