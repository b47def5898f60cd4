import { said } from '#domains/events/said-text.ts';
import type { Desk } from '#domains/registration/desk.ts';
import { groupProblems } from '#domains/registration/import/group-problems.ts';
import { isAsked, type SheetField } from '#domains/registration/import/people-sheet.ts';
import { mostRows } from '#domains/registration/import/sheet-limits.ts';
import { importPeople } from '#domains/registration/server/list/import-people.ts';
import { organiserDesk } from '#domains/registration/server/list/organiser-desk.ts';
import { packSheet, unpackSheet } from '#domains/registration/server/list/pack-sheet.ts';
import { planPeople } from '#domains/registration/server/list/plan-people.ts';
import { peopleFileLimit, readPeopleFile } from '#domains/registration/server/list/read-people-file.ts';
import type { PeopleSheet } from '#domains/registration/import/people-sheet.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { registrationListTexts } from '#platform/i18n/texts/registration-list.ts';
import { answerUpload } from '../../../../../answer-form.ts';
import { FieldProblem, flag, number, required } from '../../../../../form-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { app, actor, lang } = locals;
  try {
    const desk = await organiserDesk(app.db, actor, params.event);
    return {
      isPublished: true,
      mostRows,
      headings: headingsOf(desk, lang),
      hasNeeds: isAsked('diet', desk) || isAsked('access', desk),
      categories: desk.categories.map(({ id, name }) => ({
        value: id,
        label: said(name, lang, desk.lang)?.text ?? '–',
      })),
    };
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'registration.unpublished.conflict') throw error;
    return { isPublished: false, mostRows, headings: [], hasNeeds: false, categories: [] };
  }
};

/** As the exports write them, and the event's own. */
function headingsOf(desk: Desk, lang: PageLanguage): string[] {
  const t = registrationListTexts[lang];
  const fields: SheetField[] = [
    ...(['name', 'email', 'job_title', 'affiliation', 'sector'] as const),
    ...(['category', 'lang', 'diet', 'access', 'interpreter'] as const),
  ];
  return [
    ...fields.filter((field) => isAsked(field, desk)).map((field) => t.columns[field]),
    ...desk.extras.map(({ name }) => said(name, lang, desk.lang)?.text ?? ''),
    ...desk.questions
      .filter(({ kind }) => kind !== 'file')
      .map(({ label }) => said(label, lang, desk.lang)?.text ?? ''),
  ].filter(Boolean);
}

function listOf({ locals, params }: RequestEvent, form: FormData, sheet: PeopleSheet) {
  return {
    event: params.event,
    sheet,
    categoryId: required(form, 'categoryId'),
    lang: locals.lang,
    consent: flag(form, 'consent'),
    sendMail: flag(form, 'sendMail'),
  };
}

const shownRows = 10;
/** More are told by column, with all their rows. */
const shownProblems = 50;

export const actions: Actions = {
  check: (event) =>
    answerUpload(event, 'check', { file: { limit: peopleFileLimit } }, async (form, files) => {
      if (!files['file']) throw new FieldProblem('file', 'file_missing');
      const { app, actor } = event.locals;
      const sheet = await readPeopleFile(files['file']);
      const list = listOf(event, form, sheet);
      const plan = await planPeople(app.db, actor, list);
      return {
        plan: {
          count: plan.parties.length,
          skipped: plan.skipped,
          ignored: plan.ignored,
          problemCount: plan.problems.length,
          problems: plan.problems.length > shownProblems ? [] : plan.problems,
          groups: plan.problems.length > shownProblems ? groupProblems(plan.problems) : [],
          header: sheet.header,
          rows: sheet.rows.slice(0, shownRows),
          packed: plan.problems.length === 0 ? packSheet(sheet) : '',
          categoryId: list.categoryId,
          consent: list.consent,
          sendMail: list.sendMail,
        },
      };
    }),
  apply: (event) =>
    answerUpload(event, 'apply', {}, async (form) => {
      const { app, actor } = event.locals;
      const list = listOf(event, form, unpackSheet(required(form, 'packed')));
      const expected = number(form, 'expected') ?? 0;
      return { done: await importPeople(app.db, actor, { ...list, expected }, app.now()) };
    }),
};
